package dev.daybook.cli;

import dev.daybook.analytics.folding.Checkpoint;
import dev.daybook.analytics.folding.OwnProjection;
import dev.daybook.analytics.folding.ProjectionFile;
import dev.daybook.cli.http.EventFeed;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code daybook project}: folds history by a projection that somebody wrote in one file. */
@Command(
        name = "project",
        description = {
            "Fold all events, or those of a time range, by a projection of your own: a Java file with a class that implements"
                    + " Projection, or a SQL file whose statements run once per batch of new events. Run again, it goes on where"
                    + " it ended. Its tables are written as CSV.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook project UnitsBySku.java",
            "  daybook project units_by_sku.sql --from 2011-01-01T00:00:00Z --to 2011-02-01T00:00:00Z --out january",
            "  daybook project projections --url http://127.0.0.1:8080    # each file of a folder",
            "",
            "Exit codes: 0 folded up to the newest event; 2 bad usage, or a projection that does not compile or fails;",
            "3 the server could not be reached or went away: what was folded is kept."
        })
final class ProjectCommand implements Callable<Integer> {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "A .java or .sql file, or a folder of such files.")
    private Path place = Path.of("");

    @Option(names = "--from", paramLabel = "INSTANT", description = "Leave out what happened before, by occurredAt.")
    private Optional<Instant> from = Optional.empty();

    @Option(names = "--to", paramLabel = "INSTANT", description = "Leave out what happened then or later.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "./projected",
            description = "Where the tables are kept and written. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("projected");

    @Option(names = "--restart", description = "Forget what was folded before.")
    private boolean restart;

    @Option(names = "--json", description = "Print a line of JSON per projection.")
    private boolean json;

    ProjectCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    /** What a projection came to. */
    private record Folded(String projection, long position, long events, List<String> files) {}

    @Override
    public Integer call() throws IOException {
        server.check();
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new BadUsageException("--from " + from.get() + " is not before --to " + to.get());
        }
        List<ProjectionFile> files = ProjectionFile.at(place);
        openFolder();
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            JsonNode store = store(connection);
            for (ProjectionFile file : files) {
                report(fold(
                        file,
                        connection,
                        store.path("store").asString(""),
                        store.path("head").asLong()));
            }
        }
        return ExitCode.DONE;
    }

    private void openFolder() {
        try {
            var _ = Files.createDirectories(out);
        } catch (IOException _) {
            throw new BadUsageException(out + " cannot be made a folder");
        }
        if (!Files.isWritable(out)) {
            throw new BadUsageException(out + " cannot be written to");
        }
    }

    private static JsonNode store(ServerConnection connection) {
        HttpAnswer answer = connection.get("/v1/store", Map.of(), DEADLINE);
        if (!answer.ok()) {
            throw new ServerFailureException(connection + " answers " + answer.summary());
        }
        return answer.body();
    }

    private Folded fold(ProjectionFile file, ServerConnection connection, String store, long head) throws IOException {
        Checkpoint wanted = new Checkpoint(store, file.hash(), from, to, 0);
        try (OwnProjection projection = file.open(out, restart);
                Progress progress = Progress.of(
                        "project " + file.name(),
                        "events",
                        head,
                        spec.commandLine().getErr())) {
            Checkpoint start = projection
                    .checkpoint()
                    .map(kept -> goOn(file, kept, wanted))
                    .orElse(wanted);
            Batches batches = new Batches(projection, start, progress);
            new EventFeed(connection).read(start.position(), head, batches::take);
            batches.end();
            List<String> files = projection.write().stream().map(Path::toString).toList();
            return new Folded(file.name(), batches.position(), batches.counted(), files);
        }
    }

    private static Checkpoint goOn(ProjectionFile file, Checkpoint kept, Checkpoint wanted) {
        kept.obstacle(wanted).ifPresent(obstacle -> {
            throw new BadUsageException(file.name() + ": " + obstacle + "; --restart folds from the first event");
        });
        return kept;
    }

    private void report(Folded folded) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(
                json
                        ? JsonMapper.shared().writeValueAsString(folded)
                        : "%s: %,d events folded, up to position %d, into %s"
                                .formatted(
                                        folded.projection(),
                                        folded.events(),
                                        folded.position(),
                                        String.join(", ", folded.files())));
        writer.flush();
    }
}
