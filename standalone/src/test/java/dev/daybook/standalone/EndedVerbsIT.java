package dev.daybook.standalone;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What takes long and is told to end, as by Ctrl-C, leaves nothing half-written, and the same command goes on. */
class EndedVerbsIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ENDED = 143;
    private static final int CUSTOMERS = 20;

    /** Slow enough to be ended in the middle. */
    private static final String SLOW_PROJECTION = """
            import dev.daybook.analytics.projection.Projection;
            import dev.daybook.analytics.projection.Rows;
            import dev.daybook.events.wire.EventLine;

            public final class Types implements Projection {
                @Override
                public void on(Object event, EventLine line, Rows rows) {
                    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                    System.err.println("folded " + line.position());
                    rows.row(line.type()).add("events", 1);
                }
            }
            """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void exports_and_projections_are_ended_and_go_on() throws Exception {
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var server = jar.awaitReady();
            for (int number = 1; number <= CUSTOMERS; number++) {
                register(server, number);
            }
            anExportGoesOn(server);
            aProjectionGoesOn();
            assertThat(jar.stop()).as(jar::errors).isZero();
        }
    }

    private void anExportGoesOn(URI server) throws Exception {
        var export = new String[] {"export", "--format", "csv", "--events-per-second", "2", "--out", "history"};
        try (var first = PackagedJar.start(folder, export)) {
            await(() -> reached(server) > 1);
            assertThat(first.stop()).as(first::errors).isEqualTo(ENDED);
        }
        assertThat(filesIn("history")).containsExactly("_export.json");

        try (var again = PackagedJar.start(folder, export)) {
            assertThat(again.awaitEnd()).as(again::errors).isZero();
        }
        assertThat(filesIn("history"))
                .containsExactly("_export.json", "events-000000000001-%012d.csv".formatted(CUSTOMERS));
    }

    private void aProjectionGoesOn() throws Exception {
        var _ = Files.writeString(folder.resolve("Types.java"), SLOW_PROJECTION);
        try (var first = PackagedJar.start(folder, "project", "Types.java", "--out", "tables")) {
            await(() -> first.errors().contains("folded 3"));
            assertThat(first.stop()).as(first::errors).isEqualTo(ENDED);
        }
        assertThat(filesIn("tables")).noneMatch(name -> name.endsWith(".csv"));

        try (var again = PackagedJar.start(folder, "project", "Types.java", "--out", "tables")) {
            assertThat(again.awaitEnd()).as(again::errors).isZero();
        }
        assertThat(Files.readString(folder.resolve("tables/Types.csv"))).contains("customer.registered," + CUSTOMERS);
    }

    /** Position that the only export has reached; 0 while there is none. */
    private long reached(URI server) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(server.resolve("/v1/exports")).build(), ofString());
        JsonNode exports = JSON.readTree(answer.body());
        return exports.at("/exports/0/progress/position").asLong(0);
    }

    private List<String> filesIn(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void register(URI server, int number) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/v1/customers"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "register-" + number)
                .POST(BodyPublishers.ofString(
                        "{\"id\": \"C-" + number + "\", \"contact\": {\"email\": \"ada@example.org\"}}"));
        var answer = http.send(request.build(), ofString());
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    }

    /** Something that will come to be so. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
