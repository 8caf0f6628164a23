package dev.daybook.benchmarks.export;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.benchmarks.measure.Processes;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has a server make the files of one format, again and again; keeps how large they are, and how much memory that takes. */
final class FormatRun implements Operation {

    private static final String EXPORTS = "/v1/exports";
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int LOOK_MILLIS = 50;
    private static final double MIB = 1 << 20;

    private final ExportFormat format;
    private final ServerConnection server;
    private final long pid;
    private JsonNode files = JsonNodeFactory.instance.arrayNode();
    private OptionalLong memory = OptionalLong.empty();

    FormatRun(ExportFormat format, ServerConnection server, long pid) {
        this.format = format;
        this.server = server;
        this.pid = pid;
    }

    /** What an export of a format is called. */
    static String name(ExportFormat format) {
        return "export as " + format.word();
    }

    String name() {
        return name(format);
    }

    @Override
    public void run() throws InterruptedException {
        Processes.forgetPeakMemory(pid);
        JsonNode job = required(server.post(EXPORTS, Map.of(), Map.of("format", format.word()), DEADLINE));
        String path = EXPORTS + "/" + job.path("id").asString("");
        while (!job.path("phase").asString("").equals("DONE")) {
            if (job.path("phase").asString("").equals("FAILED")) {
                throw new IllegalStateException(name() + " has failed: " + job.path("trouble"));
            }
            Thread.sleep(LOOK_MILLIS);
            job = required(server.get(path, DEADLINE));
        }
        memory = Processes.peakMemory(pid);
        files = job.path("files");
        var _ = server.delete(path, DEADLINE);
    }

    /** What its last files took. */
    String remark(long events) {
        long bytes = files.valueStream()
                .mapToLong(file -> file.path("bytes").asLong())
                .sum();
        return String.format(
                Locale.ROOT,
                "%s: %.0f bytes per event in %d files; the server held %s MiB of memory at most meanwhile",
                name(),
                (double) bytes / events,
                files.size(),
                memory.isEmpty() ? "n/a" : Math.round(memory.getAsLong() / MIB));
    }

    private JsonNode required(HttpAnswer answer) {
        if (!answer.ok()) {
            throw new ServerFailureException(server + " answers " + answer.summary());
        }
        return answer.body();
    }
}
