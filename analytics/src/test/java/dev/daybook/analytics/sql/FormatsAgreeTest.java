package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever format history is read from: it has the same events, and the same money was moved and sold. */
class FormatsAgreeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String CAPTURED = "payment.captured";
    private static final String REFUNDED = "payment.refund-succeeded";

    @TempDir
    private Path folder = Path.of("");

    /**
     * What can be read out of any of them.
     *
     * @param keptMinor captured and not refunded
     */
    private record Read(long events, long keptMinor) {

        static Read of(Stream<Moved> events) {
            List<Moved> all = events.toList();
            return new Read(all.size(), all.stream().mapToLong(Moved::keptMinor).sum());
        }
    }

    private record Moved(String type, long amountMinor) {

        long keptMinor() {
            return type.equals(CAPTURED) ? amountMinor : type.equals(REFUNDED) ? -amountMinor : 0;
        }
    }

    @Test
    void every_format_has_the_same_events_and_the_same_money() throws IOException {
        Read known = new Read(52, 5_695);

        assertThat(ndjson()).isEqualTo(known);
        assertThat(csv()).isEqualTo(known);
        assertThat(ocel()).isEqualTo(known);
        assertThat(parquet()).isEqualTo(known);
    }

    @Test
    void sales_of_the_log_for_process_mining_are_those_of_the_days() throws IOException {
        long sales = ocelEvents()
                .mapToLong(event -> attribute(event, "salesMinor").asLong())
                .sum();

        assertThat(sales).isEqualTo(4_760);
        try (HistoryDatabase database = database()) {
            assertThat(database.query("SELECT sum(net_minor)::BIGINT FROM daily_sales", 1)
                            .rows())
                    .containsExactly(List.of(sales));
        }
    }

    private Read ndjson() throws IOException {
        try (Stream<String> lines = Files.lines(written(ExportFormat.NDJSON))) {
            return Read.of(lines.map(FormatsAgreeTest::tree)
                    .map(event -> moved(event.path("type").asText(), event.path("data"))));
        }
    }

    private Read csv() throws IOException {
        try (var text = Files.newBufferedReader(written(ExportFormat.CSV))) {
            return Read.of(CSV.parse(text).stream().map(FormatsAgreeTest::moved));
        }
    }

    private static Moved moved(CSVRecord row) {
        return moved(row.get("type"), tree(row.get("data")));
    }

    private static Moved moved(String type, JsonNode data) {
        return new Moved(type, data.path("amountMinor").asLong());
    }

    private Read ocel() throws IOException {
        return Read.of(ocelEvents()
                .map(event -> new Moved(
                        event.path("type").asText(),
                        attribute(event, "amountMinor").asLong())));
    }

    private Stream<JsonNode> ocelEvents() throws IOException {
        JsonNode log = tree(Files.readString(written(ExportFormat.OCEL)));
        return StreamSupport.stream(log.path("events").spliterator(), false);
    }

    private static JsonNode attribute(JsonNode event, String name) {
        return StreamSupport.stream(event.path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("name").asText().equals(name))
                .map(attribute -> attribute.path("value"))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private Read parquet() throws IOException {
        try (HistoryDatabase database = database()) {
            List<@Nullable Object> row = database.query("""
                    SELECT (SELECT count(*) FROM events), (SELECT sum(data.amountMinor)::BIGINT FROM event.payment_captured)
                      - (SELECT sum(data.amountMinor)::BIGINT FROM event.payment_refund_succeeded)\
                    """, 1).rows().getFirst();
            return new Read(number(row.getFirst()), number(row.getLast()));
        }
    }

    private static long number(@Nullable Object value) {
        return Long.parseLong(String.valueOf(value));
    }

    private HistoryDatabase database() throws IOException {
        Path export = Shop.history().write(ExportFormat.PARQUET.files(), 20, folder.resolve("parquet"));
        return HistoryDatabase.open(export, ZoneOffset.UTC, folder.resolve("spill"));
    }

    private Path written(ExportFormat format) throws IOException {
        Path into = Shop.history().write(format.files(), Integer.MAX_VALUE, folder.resolve(format.word()));
        try (Stream<Path> files = Files.list(into)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
