package dev.daybook.standalone;

import dev.daybook.cli.ExitCode;
import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.standalone.day.QuietDay;
import dev.daybook.standalone.demo.DayCatalogue;
import dev.daybook.standalone.demo.DayStories;
import dev.daybook.standalone.demo.DemoCatalogue;
import dev.daybook.standalone.demo.DemoOrders;
import dev.daybook.standalone.demo.DemoSeeder;
import dev.daybook.standalone.demo.DemoStory;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook demo}: a server with a few hundred made-up orders to look at. */
@Command(
        name = "demo",
        description = {
            "Run Daybook as serve does, with a few hundred made-up orders in every state, most of them paid by hand, some by"
                    + " card. On data that holds them already nothing is added.",
            "",
            "With --scenario day: live a day of a shop, in a folder of its own. Orders go through checkout, declines, holds,"
                    + " edits, parcels, loss, returns and refunds, while a tenth of the gateway's answers fail and the server is"
                    + " killed; then all accounts are checked, from the stored events, the gateway's ledger and the mails.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook demo",
            "  daybook demo --scenario day --orders 1000",
            "  daybook demo --scenario day --orders 60 --data ./day --keep",
            "",
            "Exit codes: 0 stopped as told, or every law of the day holds; 1 one does not; 2 it cannot start, with the reason"
                    + " in one line."
        })
final class DemoCommand implements Callable<Integer> {
    private static final int ORDERS = 300;
    private static final int DAY_ORDERS = 1_000;
    /** What nobody confirms is soon to be seen expired. */
    private static final Map<String, String> SHOP = Map.of(
            "DAYBOOK_STOCK_LOCATIONS", String.join(",", DemoCatalogue.LOCATIONS), "DAYBOOK_RESERVATIONS_TIME", "PT2M");

    /** What there is to see. */
    enum Scenario {
        SHOP,
        DAY
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Option(
            names = "--scenario",
            defaultValue = "shop",
            paramLabel = "NAME",
            description = "shop or day (default: ${DEFAULT-VALUE}).")
    private Scenario scenario = Scenario.SHOP;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "How many orders there are (default: " + ORDERS + " and some by card, in a day " + DAY_ORDERS
                    + ").")
    private Optional<Integer> orders = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of a day: which orders, and which calls of the gateway fail (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--kills",
            defaultValue = "2",
            paramLabel = "N",
            description = "Of a day: how often the server is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--keep",
            description = "Of a day: keep the folder that was made for it; one named by --data is kept anyway.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (scenario) {
            case SHOP -> shop(orders.orElse(ORDERS));
            case DAY -> day(orders.orElse(DAY_ORDERS));
        };
    }

    private int day(int wanted) throws IOException, InterruptedException {
        var console = spec.commandLine();
        var given = console.getParseResult();
        boolean ours = !given.hasMatchedOption("--data");
        var folder = ours
                ? Files.createTempDirectory("daybook-day")
                : options.settings().data();
        if (Files.exists(folder.resolve("data"))) {
            throw new ParameterException(
                    console, "a day has been lived in %s: choose another --data".formatted(folder));
        }
        int port = given.hasMatchedOption("--port") ? options.settings().port() : 0;
        var plan = new DayPlan(Files.createDirectories(folder).toRealPath(), port, wanted, seed, kills);
        try {
            return new DayRun(plan, console.getOut(), console.getErr()).run();
        } catch (StartFault fault) {
            console.getErr().println("daybook: " + fault.getMessage());
            return ExitCode.USAGE;
        } finally {
            if (ours && !keep) {
                var _ = FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private int shop(int wanted) throws IOException, InterruptedException {
        var console = spec.commandLine();
        var settings = options.settings().told(SHOP);
        var serving = new Serving(settings, console.getOut(), console.getErr());
        return serving.run(url -> {
            var stories = DemoOrders.of(wanted);
            // commands are remembered for days only, what was seeded is to be known for ever
            var seeded = settings.data().resolve("demo.seeded");
            if (!Files.exists(seeded)) {
                seed(url, stories, serving.gateway(), console.getErr());
                Files.createFile(seeded);
            }
            serving.say(invitation(url, stories, LocalDate.now(settings.businessZone())));
        });
    }

    private static void seed(URI url, List<DemoStory> stories, Optional<GatewaySimulator> gateway, PrintWriter err)
            throws IOException, InterruptedException {
        var byCard = DayStories.byCard();
        DemoSeeder.seed(url, "products and customers", DayCatalogue.of(stories.size() + byCard.size()), err);
        DemoSeeder.seed(url, "orders", stories, err);
        // nobody knows how to get tokens from another gateway
        if (gateway.isPresent()) {
            var simulator = gateway.get();
            QuietDay.live(url, simulator.url(), simulator::actionOf, byCard, err);
        }
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

                Orders that nobody confirms expire two minutes after they were placed, or as DAYBOOK_RESERVATIONS_TIME says.
                Ctrl-C stops it; the orders stay.""".formatted(url, mostEventful(orders).id(), today);
    }

    private static DemoStory mostEventful(List<DemoStory> orders) {
        return orders.stream()
                .max((one, other) ->
                        Integer.compare(one.steps().size(), other.steps().size()))
                .orElseThrow();
    }
}
