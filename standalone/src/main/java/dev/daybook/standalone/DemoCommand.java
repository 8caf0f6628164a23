package dev.daybook.standalone;

import dev.daybook.standalone.demo.DemoCatalogue;
import dev.daybook.standalone.demo.DemoOrders;
import dev.daybook.standalone.demo.DemoSeeder;
import dev.daybook.standalone.demo.DemoStory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook demo}: a server with a few hundred made-up orders to look at. */
@Command(
        name = "demo",
        description = {
            "Run Daybook as serve does, with a few hundred made-up orders in various states. On data that holds them"
                    + " already nothing is added.",
            ""
        },
        footer = {"", "Exit codes: 0 stopped as told; 2 it cannot start, with the reason in one line."})
final class DemoCommand implements Callable<Integer> {
    private static final int ORDERS = 300;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = spec.commandLine();
        var settings = options.settings();
        var serving = new Serving(settings, console.getOut(), console.getErr());
        return serving.run(url -> {
            var orders = DemoOrders.of(ORDERS);
            // commands are remembered for days only, what was seeded is to be known for ever
            var seeded = settings.data().resolve("demo.seeded");
            if (!Files.exists(seeded)) {
                DemoSeeder.seed(url, "products and customers", DemoCatalogue.of(ORDERS), console.getErr());
                DemoSeeder.seed(url, "orders", orders, console.getErr());
                Files.createFile(seeded);
            }
            serving.say(invitation(url, orders, LocalDate.now(settings.businessZone())));
        });
    }

    private static String invitation(URI url, List<DemoStory> orders, LocalDate today) {
        return """

                orders       %1$s/v1/orders
                daily sales  %1$s/v1/sales/daily?from=%3$s&to=%3$s
                health       %1$s/actuator/health

                Try:
                  curl '%1$s/v1/orders?status=CONFIRMED&limit=3'
                  curl %1$s/v1/orders/%2$s/timeline
                  curl %1$s/v1/orders/%2$s/notes -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%%s)" -d '{"text":"Hello!","visibility":"PUBLIC"}'

                Ctrl-C stops it; the orders stay.""".formatted(url, mostEventful(orders).id(), today);
    }

    private static DemoStory mostEventful(List<DemoStory> orders) {
        return orders.stream()
                .max((one, other) ->
                        Integer.compare(one.steps().size(), other.steps().size()))
                .orElseThrow();
    }
}
