package dev.daybook.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.TestMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Exports of four orders that are ended, left behind by their node, or find no room. */
class InterruptedExportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder = Path.of("");

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(TestMongo.embedded(), "DAYBOOK_EXPORTS_FOLDER=" + folder);
        for (int number = 1; number <= 4; number++) {
            side.history().append(Orders.placed(Orders.id(number)));
        }
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void an_export_is_ended_and_goes_on_and_is_removed() {
        String id = side.ask("/v1/exports", "{\"format\":\"ndjson\",\"eventsPerSecond\":1}")
                .at("/id");
        Eventually.isTrue(() -> phase(id).equals("RUNNING"), PATIENCE);
        assertThat(side.get("/v1/exports/" + id + "?x=1").status()).isEqualTo(400);
        Answer tooEarly = side.delete("/v1/exports/" + id);

        assertThat(side.post("/v1/exports/" + id + "/cancel").status()).isEqualTo(200);
        Eventually.isTrue(() -> phase(id).equals("CANCELLED"), PATIENCE);
        assertThat(side.post("/v1/exports/" + id + "/resume").status()).isEqualTo(200);
        JsonNode done = ended(id);

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.at("/code")).isEqualTo("export-phase");
        assertThat(done.at("/progress/events").asLong()).isEqualTo(4);
        assertThat(side.post("/v1/exports/" + id + "/cancel").at("/code")).isEqualTo("export-phase");
        assertThat(side.delete("/v1/exports/" + id).status()).isEqualTo(200);
        assertThat(side.get("/v1/exports/" + id).status()).isEqualTo(404);
    }

    @Test
    void another_node_goes_on_with_what_one_has_left() {
        String id = side.ask("/v1/exports", "{\"format\":\"ndjson\",\"eventsPerSecond\":1}")
                .at("/id");
        Eventually.isTrue(() -> phase(id).equals("RUNNING"), PATIENCE);
        side.bean(ExportWorkers.class).stop();
        assertThat(phase(id)).isEqualTo("RUNNING");

        try (ConfigurableApplicationContext other = side.secondNode("DAYBOOK_EXPORTS_FOLDER=" + folder)) {
            JsonNode done = ended(id);
            String href = done.at("/files/0/href").asString();
            assertThat(done.at("/progress/events").asLong()).isEqualTo(4);
            assertThat(side.get(other, href).raw().body().lines()).hasSize(4);
            assertThat(side.get(href).raw().body())
                    .isEqualTo(side.get(other, href).raw().body());
        } finally {
            side.bean(ExportWorkers.class).start();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_fails_the_export_with_its_cause_until_it_can() throws IOException {
        side.bean(ExportWorkers.class).stop();
        String id = side.ask("/v1/exports", "{\"format\":\"ndjson\"}").at("/id");
        Path inTheWay = exportFolder(id).resolve("files");
        var _ = Files.writeString(inTheWay, "no folder");
        side.bean(ExportWorkers.class).start();

        JsonNode failed = ended(id);

        assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/trouble/code").asString()).isEqualTo("cannot-write");
        assertThat(failed.path("files")).isEmpty();
        Files.delete(inTheWay);
        assertThat(side.post("/v1/exports/" + id + "/resume").status()).isEqualTo(200);
        assertThat(ended(id).at("/progress/events").asLong()).isEqualTo(4);
    }

    private static Path exportFolder(String id) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(path -> path.endsWith(id)).findFirst().orElseThrow();
        }
    }

    @Test
    void history_that_is_away_is_503_for_a_new_export() {
        try (ConfigurableApplicationContext node = side.secondNode(
                "DAYBOOK_EXPORTS_FOLDER=" + folder, "DAYBOOK_HISTORY_URL=jdbc:postgresql://127.0.0.1:1/gone")) {
            Answer answer = side.ask(node, "/v1/exports", "{\"format\":\"csv\"}");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/code")).isEqualTo("history-unavailable");
        }
    }

    @Test
    void a_folder_that_is_none_is_503() throws IOException {
        Path file = Files.writeString(folder.resolveSibling("no-folder-" + UUID.randomUUID()), "");
        try (ConfigurableApplicationContext node = side.secondNode("DAYBOOK_EXPORTS_FOLDER=" + file)) {
            Answer answer = side.ask(node, "/v1/exports", "{\"format\":\"csv\"}");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/code")).isEqualTo("exports-unavailable");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void the_oldest_that_has_ended_makes_room() {
        try (QuerySide few =
                QuerySide.start("DAYBOOK_EXPORTS_FOLDER=" + folder.resolve("few"), "DAYBOOK_EXPORTS_KEPT=2")) {
            few.history().append(Orders.placed(Orders.id(1)));
            String first = few.ask("/v1/exports", "{\"format\":\"csv\"}").at("/id");
            Eventually.isTrue(() -> few.get("/v1/exports/" + first).at("/phase").equals("DONE"), PATIENCE);
            String slow = "{\"format\":\"csv\",\"eventsPerSecond\":1}";
            few.bean(ExportWorkers.class).stop();

            assertThat(few.ask("/v1/exports", slow).status()).isEqualTo(202);
            assertThat(few.ask("/v1/exports", slow).status()).isEqualTo(202);
            assertThat(few.get("/v1/exports/" + first).status()).isEqualTo(404);
            assertThat(few.ask("/v1/exports", slow).at("/code")).isEqualTo("too-many-exports");
        }
    }

    @Test
    void one_that_waits_is_ended_at_once() {
        side.bean(ExportWorkers.class).stop();
        try {
            String id = side.ask("/v1/exports", "{\"format\":\"csv\"}").at("/id");

            assertThat(side.post("/v1/exports/" + id + "/cancel").at("/phase")).isEqualTo("CANCELLED");
        } finally {
            side.bean(ExportWorkers.class).start();
        }
    }

    private static String phase(String id) {
        return side.get("/v1/exports/" + id).at("/phase");
    }

    private static JsonNode ended(String id) {
        Eventually.isTrue(() -> List.of("DONE", "FAILED", "CANCELLED").contains(phase(id)), PATIENCE);
        return side.get("/v1/exports/" + id).json();
    }
}
