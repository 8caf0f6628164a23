package dev.daybook.simulation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.cli.BadUsageException;
import dev.daybook.cli.ExitCode;
import dev.daybook.cli.RunningServer;
import dev.daybook.cli.ServerLocator;
import dev.daybook.cli.ServerOptions;
import dev.daybook.cli.http.EventFeed;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.progress.Progress;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.simulation.history.Appends;
import dev.daybook.simulation.judgement.Decision;
import dev.daybook.simulation.judgement.Report;
import dev.daybook.simulation.judgement.WhatIf;
import dev.daybook.simulation.policy.Policies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook whatif}: runs other policies over what has happened. */
@Command(
        name = "whatif",
        description = {
            "Make the decisions of the past again with another policy, and compare: what would have been charged, held,"
                    + " reserved, sent from elsewhere or taken back. Nothing is written but the report.",
            "",
            "A policy file is a properties file with settings of the server:",
            "  daybook.shipping.charges=GBP:490:5000          flat charge, free from",
            "  daybook.fraud.hold-from=GBP:100000             held from this amount on",
            "  daybook.fraud.review-time=PT12H                with daybook.fraud.when-overdue=CANCEL or RELEASE",
            "  daybook.reservations.time=PT15M                kept for orders that are not confirmed",
            "  daybook.reservations.locations=main,east       with daybook.routing.strategy=FEWEST_PARCELS or"
                    + " BY_PREFERENCE",
            "  daybook.returns.window=30d                     so long pieces may come back",
            "What it leaves out stays as it was.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook whatif --policy free-over-50.properties",
            "  daybook whatif --policy hold-from-500.properties --from 2011-01-01 --to 2011-02-01 --json",
            "  daybook whatif --policy strict.properties --out differing.csv --url http://127.0.0.1:8080",
            "  daybook whatif --policy settings-1.properties --policy settings-2.properties --events history.ndjson",
            "",
            "Exit codes: 0 compared, whatever came of it; 2 bad usage or an unusable file; 3 the server could not be",
            "reached or went away."
        })
public final class WhatIfCommand implements Callable<Integer> {

    private static final JsonMapper JSON = EventMapper.create();

    private final ServerLocator locator;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            required = true,
            description = "A file of policies. Given several times, each decision is compared with the file that tells"
                    + " the version it was made by.")
    private List<Path> policies = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Compare decisions of this moment and later: 2011-01-31 (UTC) or 2011-01-31T08:00:00Z.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Compare decisions before this moment.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Read events from this file, a line of JSON each, all from the first one on, instead of a"
                    + " server.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write every decision that differs to this file: .csv or .ndjson.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "Show so many examples of each policy (default: ${DEFAULT-VALUE}).")
    private int limit;

    /** Reads from the servers that the locator finds. */
    public WhatIfCommand(ServerLocator locator) {
        this.locator = locator;
    }

    @Override
    public Integer call() throws IOException {
        check();
        List<Policies> told = policies.stream().map(PolicyFiles::read).toList();
        if (out.isPresent()) {
            try (DifferenceFile differing = DifferenceFile.open(out.get())) {
                Report report = compare(whatIf(told, differing::add));
                differing.finish();
                print(report);
            }
        } else {
            print(compare(whatIf(told, _ -> {})));
        }
        return ExitCode.DONE;
    }

    private void check() {
        server.check();
        if (limit < 0) {
            throw new BadUsageException("--limit is not negative");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new BadUsageException("--from " + from.get() + " is not before --to " + to.get());
        }
    }

    private WhatIf whatIf(List<Policies> told, Consumer<Decision> differing) {
        try {
            return WhatIf.of(told, new WhatIf.Span(from, to), limit, differing);
        } catch (IllegalArgumentException clash) {
            throw new BadUsageException(String.valueOf(clash.getMessage()));
        }
    }

    private Report compare(WhatIf whatIf) throws IOException {
        Appends appends = new Appends(whatIf::take);
        try (Progress progress =
                Progress.of("what if", "events", -1, spec.commandLine().getErr())) {
            Consumer<EventLine> taker = line -> {
                appends.take(line);
                progress.reached(line.position());
            };
            if (events.isPresent()) {
                HistoryFile.read(events.get(), taker);
            } else {
                ask(taker);
            }
            appends.end();
        }
        return whatIf.report();
    }

    private void ask(Consumer<EventLine> taker) throws IOException {
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, Retry.USUAL)) {
            new EventFeed(connection).readAll(0, taker);
        } catch (IllegalArgumentException | UnknownEventException unusable) {
            throw new ServerFailureException("the history cannot be worked with: " + unusable.getMessage());
        }
    }

    private void print(Report report) throws IOException {
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            new ReportText(text).print(report);
        }
        text.flush();
    }
}
