package dev.daybook.standalone.day;

import dev.daybook.standalone.day.audit.Checked;
import dev.daybook.standalone.day.audit.Fated;
import dev.daybook.standalone.demo.DayCatalogue;
import dev.daybook.standalone.demo.DayStory;
import dev.daybook.standalone.demo.DemoSeeder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conducts a day from its first order until nothing is under way any more, and asks how things stand then. */
public final class ScriptedDay {

    private final DayServer server;
    private final URI gateway;
    private final Function<String, Optional<URI>> payer;
    private final PrintWriter err;

    /**
     * Takes what the day needs.
     *
     * @param payer tells where the payer of a payment is asked to approve, once that is so
     * @param err where progress is shown
     */
    public ScriptedDay(DayServer server, URI gateway, Function<String, Optional<URI>> payer, PrintWriter err) {
        this.server = server;
        this.gateway = gateway;
        this.payer = payer;
        this.err = err;
    }

    /** Lives all stories, the server killed so often meanwhile. */
    public Observed live(List<DayStory> stories, int kills) throws IOException, InterruptedException {
        DemoSeeder.seed(server.url(), "products and customers", DayCatalogue.of(stories.size()), err);
        try (var client = new DayClient(server.url(), gateway, payer)) {
            long morning = System.nanoTime();
            var work = new WorkingDay(client, err).happen(stories, kills, server::killAndStart);
            long worked = System.nanoTime();
            boolean quiet = new Evening(client).fell();
            var course = new Course(
                    work.inFlightAtKills(),
                    client.unanswered(),
                    Duration.ofNanos(worked - morning),
                    Duration.ofNanos(System.nanoTime() - worked));
            return observed(stories, client, course, quiet, work.faults());
        }
    }

    private static Observed observed(
            List<DayStory> stories, DayClient client, Course course, boolean quiet, List<String> faults) {
        var inquiry = new Inquiry(client);
        var stock = new StockTaking(client);
        var checks = new ArrayList<>(inquiry.checks());
        checks.add(new Checked("nothing is under way", quiet, "effects wait that are due, or views are behind"));
        return new Observed(
                course,
                stories.stream()
                        .flatMap(story ->
                                story.orderIds().stream().map(id -> new Fated(id, story.fate(), story.ending())))
                        .toList(),
                inquiry.ledger(),
                stories.stream()
                        .flatMap(story -> story.orderIds().stream())
                        .map(inquiry::order)
                        .toList(),
                client.acknowledged(),
                DayCatalogue.stockIds().stream().map(stock::of).toList(),
                checks,
                faults);
    }
}
