package dev.daybook.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.analytics.ExportFormat;
import dev.daybook.cli.export.ExportedFolder;
import dev.daybook.cli.export.FolderRecord;
import dev.daybook.cli.export.FolderRecord.UnderWay;
import dev.daybook.cli.export.ServerFile;
import dev.daybook.cli.export.Wanted;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The exports of one server. */
final class ServerExports {

    private static final String EXPORTS = "/v1/exports";
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ServerConnection connection;
    private final PrintWriter err;

    ServerExports(ServerConnection connection, PrintWriter err) {
        this.connection = connection;
        this.err = err;
    }

    /** What the server is asked for. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Asked(
            String id,
            String format,
            List<String> types,
            List<String> streams,
            Optional<Instant> from,
            Optional<Instant> to,
            long since,
            Optional<Integer> eventsPerSecond) {}

    /** A folder of this server's history that holds nothing yet. */
    FolderRecord emptyRecord(Wanted wanted) {
        JsonNode store = required(connection.get(EXPORTS, DEADLINE)).path("store");
        return new FolderRecord(
                store.path("id").asString(""), store.path("epoch").asInt(), wanted, 0, Optional.empty());
    }

    /**
     * Has an export made, from where it stands.
     *
     * @throws BadUsageException when the server finds fault with what is asked for
     */
    JsonNode begin(UnderWay run, Wanted wanted, Optional<Integer> eventsPerSecond) {
        Asked asked = new Asked(
                run.id().toString(),
                wanted.format(),
                wanted.types(),
                wanted.streams(),
                wanted.from(),
                wanted.to(),
                run.since(),
                eventsPerSecond);
        HttpAnswer answer = connection.post(EXPORTS, Map.of(), asked, DEADLINE);
        if (answer.status() == 400) {
            throw new BadUsageException(answer.summary() + faults(answer.body()));
        }
        JsonNode state = required(answer);
        boolean stopped = List.of("FAILED", "CANCELLED").contains(phase(state));
        return stopped ? required(connection.post(path(run) + "/resume", Map.of(), Map.of(), DEADLINE)) : state;
    }

    /** Waits for the end of an export; the one that was finished is told. */
    JsonNode follow(JsonNode begun, UnderWay run) {
        JsonNode last = last(begun, run);
        if (!phase(last).equals("DONE")) {
            throw new ServerFailureException("the export is " + phase(last) + ": "
                    + last.at("/trouble/detail").asString("Somebody has ended it.")
                    + " The same command goes on with it.");
        }
        return last;
    }

    private JsonNode last(JsonNode begun, UnderWay run) {
        JsonNode state = begun;
        long all = begun.path("until").asLong() - run.since();
        try (Progress progress = Progress.of("export", "positions", all, err)) {
            while (List.of("WAITING", "RUNNING").contains(phase(state))) {
                pause();
                state = required(connection.get(path(run), DEADLINE));
                progress.reached(state.at("/progress/position").asLong() - run.since());
            }
        }
        return state;
    }

    /** Brings the files of an export into a folder, but for those that are there. */
    List<ServerFile> bring(JsonNode done, ExportedFolder folder, ExportFormat format, long since) throws IOException {
        List<ServerFile> files = done.path("files")
                .valueStream()
                .map(file -> new ServerFile(
                        file.path("name").asString(""),
                        file.path("bytes").asLong(),
                        file.path("sha256").asString(""),
                        file.path("href").asString("")))
                .toList();
        folder.keepOnly(files, format, since);
        long bytes = 0;
        try (Progress progress = Progress.of(
                "download", "bytes", files.stream().mapToLong(ServerFile::bytes).sum(), err)) {
            for (ServerFile file : files) {
                if (!folder.has(file)) {
                    folder.take(file, connection.open(file.href(), DEADLINE));
                }
                bytes += file.bytes();
                progress.reached(bytes);
            }
        }
        return files;
    }

    /** Has the server remove what was brought; it does so by itself after some days. */
    void forget(UnderWay run) {
        try {
            var _ = connection.delete(path(run), DEADLINE);
        } catch (ServerFailureException _) {
            // what was wanted is in the folder
        }
    }

    private static String path(UnderWay run) {
        return EXPORTS + "/" + run.id();
    }

    private static String phase(JsonNode state) {
        return state.path("phase").asString("");
    }

    private JsonNode required(HttpAnswer answer) {
        if (!answer.ok()) {
            throw new ServerFailureException(connection + " answers " + answer.summary());
        }
        return answer.body();
    }

    private static String faults(JsonNode body) {
        return body.path("errors")
                .valueStream()
                .map(fault -> " " + fault.path("parameter").asString("") + ": "
                        + fault.path("message").asString("") + ".")
                .reduce("", String::concat);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ServerFailureException(
                    "the export was not followed any longer; the same command goes on with it");
        }
    }
}
