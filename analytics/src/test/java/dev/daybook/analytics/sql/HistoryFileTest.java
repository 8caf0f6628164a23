package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.analytics.History;
import dev.daybook.analytics.files.FileFormat;
import dev.daybook.analytics.parquet.ParquetFormat;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.wire.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00.123456Z");
    private static final String FORM = HistoryForm.digest("masked");

    @TempDir
    private Path folder = Path.of("");

    /** Appends what comes. */
    private record Appending(HistoryFile file) implements FileFormat {

        @Override
        public void write(Path lines, long first, long last, Path into) throws IOException {
            file.append(lines, last);
        }
    }

    private Path file() {
        return folder.resolve("history.duckdb");
    }

    private HistoryFile written() throws IOException {
        return HistoryFile.open(file(), FORM, folder.resolve("spill"));
    }

    private HistoryDatabase asked() throws IOException {
        return HistoryDatabase.ofFile(file(), ZONE, folder.resolve("spill"));
    }

    /** Events of a shop, a few at a time, and put together twice. */
    private void shop() throws IOException {
        try (HistoryFile file = written()) {
            Shop.history().write(new Appending(file), 20, folder);
            file.derive(NOW.minusSeconds(60));
            file.derive(NOW);
        }
    }

    @Test
    void it_answers_as_the_files_of_an_export_do() throws IOException {
        shop();
        Path export = Shop.history().write(new ParquetFormat(), 20, folder.resolve("export"));

        try (HistoryDatabase file = asked();
                HistoryDatabase files = HistoryDatabase.open(export, ZONE, folder.resolve("spill-2"))) {
            assertThat(file.views()).isEqualTo(files.views());
            assertThat(file.query("SELECT sum(net_minor) FROM daily_sales", 1).rows())
                    .isNotEqualTo(List.of(List.of(0)));
            for (String relation : relations(files)) {
                String all = "FROM " + relation + " ORDER BY ALL";
                assertThat(file.query(all, 1_000)).as(relation).isEqualTo(files.query(all, 1_000));
            }
        }
    }

    private static List<String> relations(HistoryDatabase database) {
        return database
                .query(
                        "SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal"
                                + " UNION ALL SELECT 'main.' || table_name FROM duckdb_tables() WHERE schema_name = 'main'",
                        1_000)
                .rows()
                .stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    @Test
    void it_tells_how_far_it_is_and_since_when() throws IOException {
        shop();

        try (HistoryFile file = written()) {
            assertThat(file.position()).isEqualTo(52);
        }
        try (HistoryDatabase database = asked()) {
            assertThat(database.made()).isEqualTo(new HistoryDatabase.Made(FORM, 52, NOW));
        }
    }

    @Test
    void what_was_not_put_together_is_not_whole() throws IOException {
        try (HistoryFile file = written()) {
            Shop.history().write(new Appending(file), 20, folder);
        }

        try (HistoryDatabase database = asked()) {
            assertThatThrownBy(database::made).isInstanceOf(SqlFaultException.class);
        }
    }

    @Test
    void events_that_cannot_be_added_leave_nothing() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken"),
                "{\"position\":1,\"type\":\"order.placed\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}\nnothing\n");
        try (HistoryFile file = written()) {
            assertThatThrownBy(() -> file.append(broken, 2)).isInstanceOf(IOException.class);
            new History()
                    .event("p-1", "2026-01-01T00:00:00Z", new PaymentVoided("p-1"))
                    .write(new Appending(file), 1, folder);
            Path unknown = Files.writeString(
                    folder.resolve("unknown"),
                    "{\"position\":2,\"type\":\"payment.voided\",\"data\":{}}\n{\"position\":3,\"type\":\"x.y\"}\n");
            assertThatThrownBy(() -> file.append(unknown, 3)).hasMessage("this build does not know the event x.y");
            file.derive(NOW);
        }

        try (HistoryDatabase database = asked()) {
            assertThat(database.made().position()).isEqualTo(1);
            assertThat(database.query("SELECT position FROM events", 10).rows()).isEqualTo(List.of(List.of(1L)));
        }
    }

    @Test
    void a_file_of_another_form_is_begun_anew() throws IOException {
        shop();

        assertThat(HistoryForm.digest("shown")).isNotEqualTo(FORM);
        try (HistoryFile file = HistoryFile.open(file(), HistoryForm.digest("shown"), folder.resolve("spill"))) {
            assertThat(file.position()).isZero();
        }
    }

    @Test
    void a_file_that_tells_more_of_persons_than_this_build_would_is_of_another_form() {
        assertThat(HistoryForm.basis("masked"))
                .containsAll(
                        EventSchemas.names().stream().map(EventSchemas::text).toList())
                .anyMatch(text -> text.contains("\"x-personal-data\""));
    }

    @Test
    void what_is_no_such_file_is_told() throws IOException {
        Files.writeString(file(), "something else ".repeat(1_000));

        assertThatThrownBy(this::written).isInstanceOf(IOException.class);
        assertThatThrownBy(this::asked).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE made.state SET position = 0",
                "DELETE FROM event.order_placed",
                "CREATE TABLE mine AS SELECT 1",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/proc/self/environ')",
                "ATTACH 'other.db'",
                "COPY orders TO 'orders.csv'",
                "SET memory_limit = '100GB'",
                "INSTALL httpfs",
                "PRAGMA database_list",
                "SELECT 1; SELECT 2",
                "",
            })
    void whoever_asks_changes_and_reads_nothing_else(String sql) throws IOException {
        shop();

        try (HistoryDatabase database = asked()) {
            assertThatThrownBy(() -> database.query(sql, 10)).isInstanceOf(SqlFaultException.class);
        }
    }

    @Test
    void several_ask_at_a_time() throws IOException {
        shop();

        try (HistoryDatabase first = asked();
                HistoryDatabase second = first.another()) {
            CompletableFuture<SqlAnswer> other =
                    CompletableFuture.supplyAsync(() -> second.query("SELECT count(*) FROM events", 1));
            String day = "SELECT '2026-01-01T00:00:00Z'::TIMESTAMPTZ::VARCHAR";
            assertThat(other.join()).isEqualTo(first.query("SELECT count(*) FROM events", 1));
            assertThat(second.query(day, 1)).isEqualTo(first.query(day, 1));
            assertThat(second.query(day, 1).rows().getFirst()).containsExactly("2026-01-01 01:00:00+01");
        }
    }
}
