package dev.daybook.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.TestMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports over HTTP, of three orders of 28.48 each, one of them imported, and a return of 9.99. */
class ExportsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NET_MINOR = 3 * 2848 - 999;

    @TempDir
    private static Path folder = Path.of("");

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(TestMongo.embedded(), "DAYBOOK_EXPORTS_FOLDER=" + folder);
        side.history()
                .at("2026-01-01T10:00:00Z")
                .append(Orders.placed(Orders.id(1)))
                .at("2026-01-02T10:00:00Z")
                .append(Orders.imported(Orders.id(2), "customer-2", "MUG"))
                .at("2026-01-03T10:00:00Z")
                .append(Orders.placed(Orders.id(3)), returned());
    }

    private static LinesReturned returned() {
        return new LinesReturned(
                Orders.id(1), "r1", "GBP", List.of(Orders.mugs(1)), new Reason("damaged", "Ada broke it"));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void an_export_has_every_event_and_the_same_money_and_nothing_of_persons() {
        Answer begun = side.ask("/v1/exports", "{\"format\":\"ndjson\"}");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo("/v1/exports/" + begun.at("/id"));

        JsonNode done = ended(begun.at("/id"));

        assertThat(done.path("phase").asString()).isEqualTo("DONE");
        assertThat(done.at("/progress/events").asLong()).isEqualTo(4);
        assertThat(done.at("/progress/position").asLong()).isEqualTo(4);
        Answer file = side.get(done.at("/files/0/href").asString());
        List<JsonNode> lines = file.raw().body().lines().map(JSON::readTree).toList();
        assertThat(lines).extracting(line -> line.path("position").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines.stream().mapToLong(ExportsTest::salesMinor).sum()).isEqualTo(NET_MINOR);
        assertThat(file.raw().body()).contains("***").doesNotContain("ada@example.org", "1 Main St", "Ada broke it");
    }

    /** By hand, of the three types that are there. */
    private static long salesMinor(JsonNode line) {
        JsonNode content = line.at("/data/content");
        long opened = content.path("lines")
                        .valueStream()
                        .mapToLong(it -> it.path("totalMinor").asLong())
                        .sum()
                + content.path("adjustments")
                        .valueStream()
                        .mapToLong(it -> it.path("amountMinor").asLong())
                        .sum();
        long credited = line.at("/data/lines")
                .valueStream()
                .mapToLong(it -> it.path("creditMinor").asLong())
                .sum();
        return opened - credited;
    }

    @Test
    void every_format_has_the_same_events() {
        for (String format : List.of("csv", "ocel")) {
            JsonNode done = ended(
                    side.ask("/v1/exports", "{\"format\":\"" + format + "\"}").at("/id"));

            assertThat(done.at("/progress/events").asLong()).as(format).isEqualTo(4);
            String text = side.get(done.at("/files/0/href").asString()).raw().body();
            assertThat(text.split("order\\.lines-returned", -1)).as(format).hasSizeGreaterThan(1);
        }
    }

    @Test
    void the_same_id_is_the_same_export_and_another_one_under_it_is_refused() {
        String id = UUID.randomUUID().toString();
        String asked = "{\"id\":\"" + id + "\",\"format\":\"csv\",\"types\":[\"order.placed\"]}";

        assertThat(side.ask("/v1/exports", asked).status()).isEqualTo(202);
        assertThat(ended(id).at("/progress/events").asLong()).isEqualTo(2);
        Answer again = side.ask("/v1/exports", asked);
        Answer other = side.ask("/v1/exports", asked.replace("order.placed", "order.imported"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.at("/phase")).isEqualTo("DONE");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("export-exists");
    }

    @Test
    void two_exports_side_by_side_are_two() {
        String first = side.ask("/v1/exports", "{\"format\":\"ndjson\",\"streams\":[\"order\"]}")
                .at("/id");
        String second =
                side.ask("/v1/exports", "{\"format\":\"csv\",\"since\":2}").at("/id");

        assertThat(ended(first).at("/progress/events").asLong()).isEqualTo(4);
        assertThat(ended(second).at("/progress/events").asLong()).isEqualTo(2);
        assertThat(ended(second).at("/files/0/name").asString()).isEqualTo("events-000000000003-000000000004.csv");
        assertThat(side.get("/v1/exports")
                        .json()
                        .path("exports")
                        .valueStream()
                        .map(export -> export.path("id").asString()))
                .contains(first, second);
    }

    @Test
    void days_are_those_on_which_it_occurred() {
        JsonNode done = ended(side.ask(
                        "/v1/exports",
                        "{\"format\":\"ndjson\",\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-03T10:00:00Z\"}")
                .at("/id"));

        assertThat(done.at("/progress/events").asLong()).isEqualTo(1);
        assertThat(side.get(done.at("/files/0/href").asString()).raw().body()).contains("order.imported");
    }

    @Test
    void what_makes_no_sense_is_refused_with_every_fault() {
        assertRefused("{\"format\":\"xls\"}", "format");
        assertRefused("{}", "format");
        assertRefused("{\"format\":\"csv\",\"types\":[\"order.placed\",\"order.eaten\"]}", "types");
        assertRefused("{\"format\":\"csv\",\"types\":\"order.placed\"}", "types");
        assertRefused("{\"format\":\"csv\",\"since\":99}", "since");
        assertRefused("{\"format\":\"csv\",\"since\":-1}", "since");
        assertRefused("{\"format\":\"csv\",\"from\":\"yesterday\"}", "from");
        assertRefused("{\"format\":\"csv\",\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}", "to");
        assertRefused("{\"format\":\"csv\",\"eventsPerSecond\":0}", "eventsPerSecond");
        assertRefused("{\"format\":\"csv\",\"colour\":\"red\"}", "colour");
        assertThat(side.ask("/v1/exports", "{\"format\":\"csv\",\"types\":[\"order.eaten\"]}")
                        .at("/errors/0/message"))
                .contains("order.eaten");
    }

    private static void assertRefused(String asked, String parameter) {
        Answer answer = side.ask("/v1/exports", asked);
        assertThat(answer.status()).as(asked).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).as(asked).isEqualTo(parameter);
    }

    @Test
    void a_file_can_be_had_in_ranges_and_only_once() {
        JsonNode done = ended(side.ask("/v1/exports", "{\"format\":\"ndjson\"}").at("/id"));
        String href = done.at("/files/0/href").asString();
        Answer whole = side.get(href);

        Answer range = side.get(href, "Range", "bytes=5-9");
        Answer again = side.get(href, "If-None-Match", whole.header("ETag"));

        assertThat(whole.header("ETag"))
                .isEqualTo("\"" + done.at("/files/0/sha256").asString() + "\"");
        assertThat(whole.raw().body()).hasSize(done.at("/files/0/bytes").asInt());
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.raw().body()).isEqualTo(whole.raw().body().substring(5, 10));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void nothing_but_finished_files_is_handed_out() {
        String id = ended(side.ask("/v1/exports", "{\"format\":\"ndjson\"}").at("/id"))
                .path("id")
                .asString();

        for (String name : List.of("export.json", "..~export.json", "lock", "..~..~passwd")) {
            assertThat(side.get("/v1/exports/" + id + "/files/" + name).status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(side.get("/v1/exports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(side.get("/v1/exports/..").status()).isIn(400, 404);
    }

    @Test
    void an_operator_may_have_personal_data_shown() {
        try (ConfigurableApplicationContext node = side.secondNode(
                "DAYBOOK_EXPORTS_FOLDER=" + folder.resolve("whole"), "DAYBOOK_HISTORY_PERSONAL_DATA=shown")) {
            String id = side.ask(node, "/v1/exports", "{\"format\":\"ndjson\"}").at("/id");
            Eventually.isTrue(
                    () -> side.get(node, "/v1/exports/" + id).at("/phase").equals("DONE"), PATIENCE);

            String href = side.get(node, "/v1/exports/" + id).at("/files/0/href");

            assertThat(side.get(node, href).raw().body())
                    .contains("ada@example.org")
                    .doesNotContain("***");
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
