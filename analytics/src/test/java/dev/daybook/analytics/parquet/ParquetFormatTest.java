package dev.daybook.analytics.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.History;
import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.wire.PersonalDataMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out of the files is what was written into them, for every type of event. */
class ParquetFormatTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOON = "2026-03-31T23:30:00.123Z";

    @TempDir
    private Path folder = Path.of("");

    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DuckDb.open(folder.resolve("spill"));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_payload_of_every_event_is_read_back_as_it_was() throws Exception {
        assertThat(types()).hasSizeGreaterThan(100);
        requireSame(type -> golden(type));
    }

    @Test
    void a_masked_payload_keeps_all_that_is_not_personal() throws Exception {
        requireSame(type -> PersonalDataMask.mask(EventCatalog.find(type.name()).orElseThrow(), golden(type)));
    }

    @Test
    void stars_in_place_of_what_is_no_text_are_nothing() throws Exception {
        EventType type = type("payment.captured");
        new History()
                .event("p-1", NOON, type, "{\"paymentId\":\"***\",\"captureId\":\"c\",\"amountMinor\":\"***\"}")
                .write(new ParquetFormat(), 1, folder);

        assertThat(read("payment.captured", "to_json(data)"))
                .hasToString("{\"paymentId\":\"***\",\"captureId\":\"c\",\"amountMinor\":null}");
    }

    @Test
    void a_full_disk_is_told_without_the_names_of_files() {
        assertThat(DuckDb.reason(
                        new SQLException("IO Error: {\"Could not write file \"/data/x\": No space left on device\"}")))
                .isEqualTo("No space left on device");
        assertThat(DuckDb.reason(new SQLException("IO Error: torn"))).isEqualTo("IO Error: torn");
    }

    @Test
    void the_envelope_has_columns_of_its_own() throws Exception {
        new History().event("p/1", NOON, new PaymentVoided("p/1")).write(new ParquetFormat(), 1, folder);

        assertThat(read(
                        "payment.voided",
                        "{'position': position, 'id': id, 'type': type, 'stream': stream, 'streamId':"
                                + " stream_id, 'subject': subject, 'version': version, 'at':"
                                + " epoch_ms(occurred_at), 'actor': actor, 'behalf': on_behalf_of, 'append':"
                                + " append_id, 'reason': reason_code, 'text': reason_text}::JSON"))
                .hasToString("{\"position\":1,\"id\":\"e-1\",\"type\":\"payment.voided\",\"stream\":\"payment\","
                        + "\"streamId\":\"p/1\",\"subject\":\"default/payment/p/1\",\"version\":0,\"at\":1774999800123,"
                        + "\"actor\":\"staff/s-1\",\"behalf\":null,\"append\":\"append-1\",\"reason\":\"asked\","
                        + "\"text\":\"***\"}");
    }

    @Test
    void a_file_holds_one_type_and_one_month_and_one_range() throws Exception {
        new History()
                .event("p-1", NOON, new PaymentVoided("p-1"))
                .event("p-2", "2026-04-01T00:00:00Z", new PaymentVoided("p-2"))
                .event("p-3", NOON, new PaymentVoided("p-3"))
                .write(new ParquetFormat(), 2, folder);

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "events/type=payment.voided/month=2026-03/events-000000000001-000000000002.parquet",
                        "events/type=payment.voided/month=2026-04/events-000000000001-000000000002.parquet",
                        "events/type=payment.voided/month=2026-03/events-000000000003-000000000003.parquet");
    }

    @Test
    void what_cannot_be_read_leaves_no_file() throws Exception {
        Path lines = Files.writeString(folder.resolve("lines.ndjson"), "{\"position\":1,\"type\":\"payment.voided\"");
        Path into = Files.createDirectory(folder.resolve("into"));

        assertThatIOException().isThrownBy(() -> new ParquetFormat().write(lines, 1, 1, into));
        Files.writeString(lines, "{\"position\":1,\"type\":\"order.unheard-of\",\"occurredAt\":\"" + NOON + "\"}");
        assertThatIOException()
                .isThrownBy(() -> new ParquetFormat().write(lines, 1, 1, into))
                .withMessage("this build does not know the event order.unheard-of");

        assertThat(files()).containsExactly("lines.ndjson");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private void requireSame(Function<EventType, JsonNode> payload) throws SQLException, IOException {
        History history = new History();
        types().forEach(type ->
                history.event("id", NOON, type, payload.apply(type).toString()));
        history.write(new ParquetFormat(), types().size(), folder);
        for (EventType type : types()) {
            assertThat(Same.differences(payload.apply(type), read(type.name(), "to_json(data)")))
                    .as(type.name())
                    .isEmpty();
        }
    }

    private static List<EventType> types() {
        return EventCatalog.events().stream().map(EventCatalog::typeOf).toList();
    }

    private JsonNode read(String type, String expression) throws SQLException, IOException {
        Path files = folder.resolve("events/type=" + type + "/*/*.parquet");
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT (" + expression + ")::VARCHAR FROM read_parquet(" + DuckDb.text(files) + ")")) {
            assertThat(row.next()).isTrue();
            return JSON.readTree(row.getString(1));
        }
    }

    /** A payload as its type is contracted, with all that it may have. */
    private static JsonNode golden(EventType type) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("shared-events")) ? here : here.resolve("..");
        Path file = root.resolve(
                "shared-events/src/test/resources/contract/" + type.name() + "." + type.revision() + ".json");
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EventType type(String name) {
        return EventCatalog.typeOf(EventCatalog.find(name).orElseThrow());
    }
}
