package dev.daybook.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.cli.ExitCode;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.simulator.SimulatorSettings;
import dev.daybook.simulator.Tally;
import dev.daybook.standalone.day.DayReport;
import dev.daybook.standalone.day.Observed;
import dev.daybook.standalone.day.ScriptedDay;
import dev.daybook.standalone.day.audit.Law;
import dev.daybook.standalone.day.audit.Posted;
import dev.daybook.standalone.day.audit.Recorded;
import dev.daybook.standalone.demo.DayStories;
import dev.daybook.standalone.demo.DemoCatalogue;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.PositionRange;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A scripted day in a folder: a gateway that fails, a server that is killed, and the accounts when it is over. */
final class DayRun {

    private static final int GATEWAY_FAILS_PERCENT = 10;
    private static final int SHORT_DAY = 200;
    private static final String NAME = "day";
    private static final Pattern HEADER = Pattern.compile("(?m)^(Message-ID|Subject): (.*?)\\s*$");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DayPlan plan;
    private final PrintWriter out;
    private final PrintWriter err;

    DayRun(DayPlan plan, PrintWriter out, PrintWriter err) {
        this.plan = plan;
        this.out = out;
        this.err = err;
    }

    /** Lives the day and tells of it; the exit code is 0 only if every law holds. */
    int run() throws IOException, InterruptedException {
        String key = FreshSecret.of("sk_");
        String secret = FreshSecret.of("whsec_");
        var settings = SimulatorSettings.of("127.0.0.1", 0, plan.folder().resolve("gateway.ndjson"), key, secret)
                .failing(GATEWAY_FAILS_PERCENT, plan.seed());
        try (var gateway = GatewaySimulator.start(settings);
                var server = DayProcess.start(
                        plan.data(), plan.folder().resolve("server.log"), plan.port(), shop(gateway, key, secret))) {
            var hook = new Thread(() -> closeQuietly(server));
            Runtime.getRuntime().addShutdownHook(hook);
            gateway.tellTo(server.url().resolve("/v1/gateway-webhooks/" + NAME));
            var stories = DayStories.of(plan.orders(), plan.seed());
            err.printf("A day of %d orders in %s, the server at %s%n", stories.size(), plan.folder(), server.url());
            var observed = new ScriptedDay(server, gateway.url(), gateway::actionOf, err).live(stories, plan.kills());
            boolean stopped = server.stop();
            var report = report(observed, gateway.tally());
            out.print(report.asText());
            out.flush();
            Runtime.getRuntime().removeShutdownHook(hook);
            return stopped && report.holds() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** Short enough for a day that is over soon: orders expire, and suspicions are given up. */
    private Map<String, String> shop(GatewaySimulator gateway, String key, String secret) {
        // long enough for whoever is in the midst of something while the server is down
        String soon = plan.orders() > SHORT_DAY ? "PT5M" : "PT2M";
        return Map.of(
                "DAYBOOK_GATEWAY_URL", gateway.url().toString(),
                "DAYBOOK_GATEWAY_NAME", NAME,
                "DAYBOOK_GATEWAY_KEY", key,
                "DAYBOOK_GATEWAY_WEBHOOK_SECRET", secret,
                "DAYBOOK_GATEWAY_BREAKER_PAUSE", "PT2S",
                "DAYBOOK_STOCK_LOCATIONS", String.join(",", DemoCatalogue.LOCATIONS),
                "DAYBOOK_RESERVATIONS_TIME", soon,
                "DAYBOOK_FRAUD_REVIEW_TIME", soon,
                "DAYBOOK_FRAUD_WHEN_OVERDUE", "CANCEL");
    }

    private DayReport report(Observed observed, Tally tally) throws IOException {
        var facts = observed.with(events(), mails());
        var findings = Law.all().stream().map(law -> law.of(facts)).toList();
        return new DayReport(facts, observed.course(), tally.questions(), tally.failed(), findings);
    }

    private List<Recorded> events() throws IOException {
        List<Recorded> events = new ArrayList<>();
        try (var postgres = DurablePostgres.start(plan.data());
                var store = PostgresEventStore.open(
                        new StoreAddress(postgres.jdbcUrl(), DurablePostgres.USER, postgres.password()),
                        CatalogSerializer.create(EventMapper.create()));
                var cursor = store.reader().open(new PositionRange(0, Long.MAX_VALUE))) {
            cursor.forEachRemaining(event -> events.add(recorded(event)));
        }
        return events;
    }

    private static Recorded recorded(StoredEvent event) {
        return new Recorded(
                event.type(),
                event.subject(),
                JSON.readTree(event.metadata()).path("appendId").asString(""),
                JSON.readTree(event.payload()));
    }

    private List<Posted> mails() throws IOException {
        List<Posted> mails = new ArrayList<>();
        try (var files = Files.list(plan.data().resolve("outbox"))) {
            // a kill leaves the half of one behind, under another name
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                mails.add(posted(Files.readString(file, UTF_8)));
            }
        }
        return mails;
    }

    private static Posted posted(String mail) {
        String head = mail.substring(0, Math.max(0, mail.indexOf("\r\n\r\n")));
        String id = "";
        String subject = "";
        for (var header = HEADER.matcher(head); header.find(); ) {
            if (header.group(1).equals("Subject")) {
                subject = header.group(2);
            } else {
                id = header.group(2);
            }
        }
        return new Posted(id, subject);
    }

    private static void closeQuietly(DayProcess server) {
        try {
            server.close();
        } catch (IOException fault) {
            System.err.println("daybook: the server of the day may still run: " + fault.getMessage());
        }
    }
}
