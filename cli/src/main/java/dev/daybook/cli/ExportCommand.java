package dev.daybook.cli;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.cli.export.ExportedFolder;
import dev.daybook.cli.export.FolderRecord;
import dev.daybook.cli.export.FolderRecord.UnderWay;
import dev.daybook.cli.export.ServerFile;
import dev.daybook.cli.export.UnusableFolderException;
import dev.daybook.cli.export.Wanted;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code daybook export}: has the server make files of history, and brings them into a folder. */
@Command(
        name = "export",
        description = {
            "Bring history into a folder as files, up to the newest event. What tells of a person is masked. Ended early, the"
                    + " folder holds whole files only, and the same command goes on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook export --format ndjson --out history",
            "  daybook export --format csv --types order.placed,order.imported --from 2010-12-01T00:00:00Z --out orders",
            "  daybook export --format ocel --streams order,payment,shipment,return --out mining",
            "  daybook export --format ndjson --out history --since LAST    # every night: what is new",
            "",
            "Exit codes: 0 all of it is in the folder; 2 bad usage, or a folder that cannot be written or holds another",
            "export; 3 the server could not be reached, refused, or could not make the files."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String LAST = "LAST";
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Formats.class)
    private String format = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files are brought.")
    private Path out = Path.of("");

    @Option(names = "--types", paramLabel = "TYPE", split = ",", description = "Only events of these types.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--streams",
            paramLabel = "STREAM",
            split = ",",
            description = "Only events of streams of these kinds.")
    private List<String> streams = new ArrayList<>();

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only what occurred then or later.")
    private Optional<Instant> from = Optional.empty();

    @Option(names = "--to", paramLabel = "INSTANT", description = "Only what occurred earlier.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "LAST|POSITION",
            description = "LAST: append what is new since the last run into this folder, the first time everything."
                    + " A position: begin behind it.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            description = "Read no more than so many events in a second. Default: as fast as it goes.")
    private Optional<Integer> eventsPerSecond = Optional.empty();

    @Option(names = "--json", description = "Print what came of it as JSON.")
    private boolean json;

    ExportCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    /** The words for {@code --format}. */
    static final class Formats extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Formats() {
            super(ExportFormat.words());
        }
    }

    @Override
    public Integer call() throws IOException {
        server.check();
        check();
        ExportedFolder folder = ExportedFolder.open(out);
        Wanted wanted = new Wanted(format, types, streams, from, to);
        Optional<FolderRecord> before = folder.read();
        UnderWay run = before.map(record -> goingOn(record, wanted)).orElseGet(this::first);
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            ServerExports exports =
                    new ServerExports(connection, spec.commandLine().getErr());
            FolderRecord record = before.orElseGet(() -> exports.emptyRecord(wanted));
            requireSameStore(record, exports.emptyRecord(wanted));
            folder.write(record.begun(run));
            JsonNode done = exports.follow(begun(exports, run, wanted, folder, before), run);
            List<ServerFile> files =
                    exports.bring(done, folder, ExportFormat.find(format).orElseThrow(), run.since());
            FolderRecord complete = record.complete(done.path("until").asLong());
            folder.write(complete);
            exports.forget(run);
            tell(complete, done, files);
        }
        return ExitCode.DONE;
    }

    /** What the server refuses leaves no trace. */
    private JsonNode begun(
            ServerExports exports, UnderWay run, Wanted wanted, ExportedFolder folder, Optional<FolderRecord> before)
            throws IOException {
        try {
            return exports.begin(run, wanted, eventsPerSecond);
        } catch (BadUsageException refused) {
            folder.restore(before);
            throw refused;
        }
    }

    private void check() {
        if (ExportFormat.find(format).isEmpty()) {
            throw new BadUsageException("--format must be one of " + String.join(", ", ExportFormat.words()));
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new BadUsageException("--from lies after --to");
        }
        var _ = position();
    }

    /** The position that was asked for; none for LAST, and where nothing was said. */
    private OptionalLong position() {
        if (since.filter(text -> !text.equals(LAST)).isEmpty()) {
            return OptionalLong.empty();
        }
        if (!since.get().matches("[0-9]{1,18}")) {
            throw new BadUsageException("--since must be LAST or a position");
        }
        return OptionalLong.of(Long.parseLong(since.get()));
    }

    private UnderWay first() {
        return new UnderWay(UUID.randomUUID(), position().orElse(0));
    }

    /** What to do in a folder that has been exported into before. */
    private UnderWay goingOn(FolderRecord record, Wanted wanted) {
        if (!record.wanted().equals(wanted)) {
            throw new UnusableFolderException(
                    out + " holds another export: " + JSON.writeValueAsString(record.wanted()));
        }
        long behind = record.underWay().map(UnderWay::since).orElse(record.last());
        boolean elsewhere = position().isPresent() && position().getAsLong() != behind;
        if (elsewhere || (record.underWay().isEmpty() && since.isEmpty())) {
            throw new UnusableFolderException(
                    out + " holds history up to position " + record.last() + "; --since LAST appends to it");
        }
        return record.underWay().orElseGet(() -> new UnderWay(UUID.randomUUID(), behind));
    }

    private void requireSameStore(FolderRecord record, FolderRecord ofServer) {
        if (!record.store().equals(ofServer.store()) || record.epoch() != ofServer.epoch()) {
            throw new UnusableFolderException(
                    out + " holds history of store " + record.store() + " in epoch " + record.epoch()
                            + ", and the server has store " + ofServer.store() + " in epoch " + ofServer.epoch());
        }
    }

    private void tell(FolderRecord complete, JsonNode done, List<ServerFile> files) {
        PrintWriter console = spec.commandLine().getOut();
        long events = done.at("/progress/events").asLong();
        long bytes = files.stream().mapToLong(ServerFile::bytes).sum();
        if (json) {
            console.println(
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Outcome(complete, events, files)));
        } else {
            console.println("%,d events in %,d files, %,d bytes; %s is complete up to position %d"
                    .formatted(events, files.size(), bytes, out, complete.last()));
        }
        console.flush();
    }

    /**
     * What came of it.
     *
     * @param events that this run has brought
     * @param files likewise
     */
    private record Outcome(FolderRecord folder, long events, List<ServerFile> files) {}
}
