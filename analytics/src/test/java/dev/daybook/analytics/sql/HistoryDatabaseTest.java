package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.History;
import dev.daybook.analytics.parquet.ParquetFormat;
import dev.daybook.events.payment.PaymentVoided;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views over the history of a shop that is known by heart. */
class HistoryDatabaseTest {

    private static final List<String> VIEWS = List.of(
            "cohorts",
            "conformance",
            "daily_sales",
            "events",
            "funnel",
            "lead_times",
            "order_lines",
            "order_milestones",
            "order_paths",
            "order_rework",
            "order_states",
            "order_steps",
            "orders",
            "payments",
            "returns",
            "shipments");

    /** The only one that has rows without events. */
    private static final List<String> WITH_MOVES =
            Stream.concat(VIEWS.stream(), Stream.of("legal_moves")).sorted().toList();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void events_are_rows_with_their_data_as_json() throws IOException {
        assertThat(shop("SELECT count(*), max(position) FROM events")).containsExactly("52 | 52");
        assertThat(shop("SELECT version, stream_id, data->>'number' FROM events WHERE type = 'order.placed'"
                        + " ORDER BY position"))
                .containsExactly("0 | o-1 | D1", "0 | o-2 | D2", "0 | o-3 | D3", "0 | o-4 | D4");
        assertThat(shop("SELECT data.lines[1].creditMinor FROM event.order_lines_credited"))
                .containsExactly("700");
    }

    @Test
    void orders_tell_how_they_stand_and_what_they_come_to() throws IOException {
        assertThat(shop("SELECT id, number, kind, origin, customer_id, country, location, currency, status,"
                        + " total_minor, credited_minor, net_minor, net, lines, pieces, pieces_returned,"
                        + " edits FROM orders ORDER BY id"))
                .containsExactly(
                        "o-1 | D1 | SALE | PLACED | c-1 | GB | main | GBP | COMPLETED | 4045 | 1000 | 3045 | 30.4500 |"
                                + " 2 | 4 | 1 | 0",
                        "o-2 | D2 | SALE | PLACED | c-1 | GB | - | GBP | CONFIRMED | 3650 | 2100 | 1550 | 15.5000 | 3"
                                + " | 2 | 0 | 1",
                        "o-3 | D3 | SALE | PLACED | c-2 | GB | - | JPY | CANCELLED | 200 | 200 | 0 | 0.0000 | 1 | 0 |"
                                + " 0 | 0",
                        "o-4 | D4 | SALE | PLACED | c-3 | GB | - | GBP | EXPIRED | 500 | 500 | 0 | 0.0000 | 1 | 0 | 0"
                                + " | 0",
                        "o-5 | 536365 | SALE | IMPORTED | c-1 | GB | - | GBP | COMPLETED | 1020 | 255 | 765 | 7.6500 |"
                                + " 1 | 4 | 1 | 0",
                        "o-6 | C536366 | CREDIT | IMPORTED | - | France | - | GBP | COMPLETED | -600 | 0 | -600 |"
                                + " -6.0000 | 1 | 2 | 0 | 0");
        assertThat(shop("SELECT status_since, confirmed_at, paid_at, shipped_at, delivered_at, completed_at,"
                        + " cancelled_at FROM orders WHERE id IN ('o-1', 'o-3') ORDER BY id"))
                .containsExactly(
                        "2026-02-03T10:00:01Z | 2026-01-31T23:40:00Z | 2026-02-01T10:01:00Z | 2026-02-01T10:00:00Z"
                                + " | 2026-02-03T10:00:00Z | 2026-02-03T10:00:01Z | -",
                        "2026-03-02T10:30:00Z | - | - | - | - | - | 2026-03-02T10:30:00Z");
    }

    @Test
    void lines_tell_what_became_of_their_pieces() throws IOException {
        assertThat(shop("SELECT order_id, line_id, sku, unit_price, ordered, cancelled, returned, shipped, delivered,"
                        + " undelivered, open, total_minor, credited_minor FROM order_lines ORDER BY ALL"))
                .containsExactly(
                        "o-1 | 1 | A | 10.000000000000 | 3 | 0 | 1 | 3 | 3 | 0 | 2 | 3000 | 1000",
                        "o-1 | 2 | B | 5.500000000000 | 1 | 0 | 0 | 1 | 1 | 0 | 1 | 550 | 0",
                        "o-2 | 1 | A | 7.000000000000 | 3 | 1 | 0 | 0 | 0 | 2 | 2 | 2100 | 700",
                        "o-2 | 2 | C | 5.000000000000 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 500 | 500",
                        "o-2 | 3 | D | 9.000000000000 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 900 | 900",
                        "o-3 | 1 | A | 100.000000000000 | 2 | 2 | 0 | 0 | 0 | 0 | 0 | 200 | 200",
                        "o-4 | 1 | B | 5.000000000000 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 500 | 500",
                        "o-5 | 1 | A | 2.550000000000 | 4 | 0 | 1 | 4 | 4 | 0 | 3 | 1020 | 255",
                        "o-6 | 1 | A | 3.000000000000 | 2 | 0 | 0 | 2 | 2 | 0 | 2 | -600 | 0");
    }

    @Test
    void payments_shipments_and_returns_tell_how_far_they_have_come() throws IOException {
        assertThat(shop("SELECT id, order_id, method, source, status, amount_minor, authorized_minor, captured_minor,"
                        + " refunded_minor, kept, declined_code FROM payments ORDER BY id"))
                .containsExactly(
                        "p-1 | o-1 | CARD | - | PARTIALLY_REFUNDED | 4045 | 4045 | 4045 | 1000 | 30.4500 | -",
                        "p-2 | o-2 | CARD | - | DISPUTED | 2000 | 2000 | 1500 | 0 | 15.0000 | -",
                        "p-4 | o-4 | CARD | - | DECLINED | 500 | 0 | 0 | 0 | 0.0000 | no-money",
                        "p-5 | o-5 | MANUAL | old-shop | CAPTURED | 1020 | 0 | 1020 | 0 | 10.2000 | -",
                        "p-6 | o-2 | CARD | - | LOST | 1150 | 1150 | 1150 | 0 | 7.5000 | -");
        assertThat(shop("SELECT id, order_id, fulfilment_id, location, status, carrier, pieces, failed_deliveries,"
                        + " delivered_at FROM shipments ORDER BY id"))
                .containsExactly(
                        "s-1 | o-1 | f-1 | main | DELIVERED | Post | 4 | 1 | 2026-02-03T10:00:00Z",
                        "s-2 | o-2 | f-2 | main | LOST | - | 3 | 0 | -");
        assertThat(shop("SELECT id, order_id, state, asked, received, accepted, credited_pieces, credited_minor,"
                        + " credited, reasons, reason_code FROM returns ORDER BY id"))
                .containsExactly(
                        "r-1 | o-1 | PARTIALLY_RECEIVED | 2 | 1 | 1 | 1 | 1000 | 10.0000 | [\"DAMAGED\"] |"
                                + " customer-request",
                        "r-5 | o-5 | CLOSED | - | 0 | 0 | 1 | 255 | 2.5500 | - | credit-note");
    }

    @Test
    void states_have_a_beginning_and_an_end() throws IOException {
        assertThat(shop("SELECT order_id, status, entered_at, left_at, entered_by, left_by, reason_code FROM"
                        + " order_states WHERE order_id IN ('o-1', 'o-3') ORDER BY position"))
                .containsExactly(
                        "o-1 | PLACED | 2026-01-31T23:30:00Z | 2026-01-31T23:40:00Z | order.placed | order.confirmed |"
                                + " asked",
                        "o-1 | CONFIRMED | 2026-01-31T23:40:00Z | 2026-02-03T10:00:01Z | order.confirmed |"
                                + " order.completed | asked",
                        "o-1 | COMPLETED | 2026-02-03T10:00:01Z | - | order.completed | - | asked",
                        "o-3 | PLACED | 2026-03-02T10:00:00Z | 2026-03-02T10:30:00Z | order.placed | order.cancelled |"
                                + " asked",
                        "o-3 | CANCELLED | 2026-03-02T10:30:00Z | - | order.cancelled | - | customer-request");
    }

    @Test
    void a_day_of_sales_is_one_of_the_business_zone_and_a_credit_counts_on_its_own() throws IOException {
        String sales = "SELECT day, currency, orders, credits, units_sold, units_credited, sales_minor, credited_minor,"
                + " net_minor, net FROM daily_sales";

        assertThat(shop(sales))
                .containsExactly(
                        "2026-01-31 | GBP | 1 | 0 | 4 | 0 | 4045 | 0 | 4045 | 40.4500",
                        "2026-02-08 | GBP | 0 | 1 | 0 | 1 | 0 | 1000 | -1000 | -10.0000",
                        "2026-02-28 | GBP | 1 | 0 | 3 | 0 | 2000 | 0 | 2000 | 20.0000",
                        "2026-03-01 | GBP | 3 | 3 | 2 | 2 | 1800 | 1550 | 250 | 2.5000",
                        "2026-03-02 | GBP | 1 | 1 | 1 | 1 | 500 | 500 | 0 | 0.0000",
                        "2026-03-02 | JPY | 1 | 1 | 2 | 2 | 200 | 200 | 0 | 0.0000",
                        "2026-03-03 | GBP | 1 | 0 | 4 | 0 | 1020 | 0 | 1020 | 10.2000",
                        "2026-03-04 | GBP | 0 | 2 | 0 | 3 | 0 | 855 | -855 | -8.5500",
                        "2026-03-09 | GBP | 0 | 1 | 0 | 1 | 0 | 700 | -700 | -7.0000");
        assertThat(shop(ZoneId.of("Europe/Berlin"), sales + " LIMIT 1"))
                .containsExactly("2026-02-01 | GBP | 1 | 0 | 4 | 0 | 4045 | 0 | 4045 | 40.4500");
    }

    @Test
    void the_funnel_counts_sales_by_milestone() throws IOException {
        assertThat(shop("SELECT origin, milestone, orders, rate, rate_of_previous FROM funnel"))
                .containsExactly(
                        "IMPORTED | placed | 1 | 1.0 | -",
                        "IMPORTED | confirmed | 1 | 1.0 | 1.0",
                        "IMPORTED | paid | 1 | 1.0 | 1.0",
                        "IMPORTED | shipped | 1 | 1.0 | 1.0",
                        "IMPORTED | delivered | 1 | 1.0 | 1.0",
                        "IMPORTED | completed | 1 | 1.0 | 1.0",
                        "PLACED | placed | 4 | 1.0 | -",
                        "PLACED | confirmed | 2 | 0.5 | 0.5",
                        "PLACED | paid | 2 | 0.5 | 1.0",
                        "PLACED | shipped | 2 | 0.5 | 1.0",
                        "PLACED | delivered | 1 | 0.25 | 0.5",
                        "PLACED | completed | 1 | 0.25 | 1.0");
    }

    @Test
    void lead_times_are_told_between_milestones_of_different_events() throws IOException {
        assertThat(shop("SELECT order_id, from_milestone, to_milestone, seconds FROM lead_times"
                        + " WHERE from_milestone = 'placed' AND order_id IN ('o-1', 'o-5') ORDER BY to_at"))
                .containsExactly(
                        "o-1 | placed | confirmed | 600.0",
                        "o-1 | placed | shipped | 37800.0",
                        "o-1 | placed | paid | 37860.0",
                        "o-1 | placed | delivered | 210600.0",
                        "o-1 | placed | completed | 210601.0",
                        "o-1 | placed | returned | 649800.0",
                        "o-5 | placed | returned | 86400.0");
    }

    @Test
    void cohorts_follow_customers_from_their_first_month() throws IOException {
        assertThat(shop("SELECT cohort, months_since, currency, customers, active, orders, net_minor, net FROM"
                        + " cohorts"))
                .containsExactly(
                        "2026-01-01 | 0 | GBP | 1 | 1 | 1 | 3045 | 30.4500",
                        "2026-01-01 | 1 | GBP | 1 | 1 | 1 | 1550 | 15.5000",
                        "2026-01-01 | 2 | GBP | 1 | 1 | 1 | 765 | 7.6500");
    }

    @Test
    void every_view_says_what_its_rows_are() throws IOException {
        try (HistoryDatabase database = open(ZoneOffset.UTC)) {
            assertThat(database.views()).extracting(HistoryDatabase.View::name).containsExactlyElementsOf(WITH_MOVES);
            assertThat(database.views())
                    .allSatisfy(
                            view -> assertThat(view.description()).isNotBlank().isNotEqualTo("null"));
        }
    }

    @Test
    void without_any_files_all_views_are_there_and_empty() throws IOException {
        try (HistoryDatabase database = open(ZoneOffset.UTC)) {
            for (String view : VIEWS) {
                assertThat(database.query("FROM " + view, 10).rows()).as(view).isEmpty();
            }
        }
    }

    @Test
    void one_type_alone_is_enough() throws IOException {
        new History()
                .event("p-1", "2026-01-01T00:00:00Z", new PaymentVoided("p-1"))
                .write(new ParquetFormat(), 1, folder);

        try (HistoryDatabase database = open(ZoneOffset.UTC)) {
            assertThat(text(database.query("SELECT type, data FROM events", 10)))
                    .containsExactly("payment.voided | {\"paymentId\":\"p-1\"}");
            assertThat(database.query("FROM orders", 10).rows()).isEmpty();
        }
    }

    private List<String> shop(String sql) throws IOException {
        return shop(ZoneOffset.UTC, sql);
    }

    private List<String> shop(ZoneId zone, String sql) throws IOException {
        if (!HistoryDatabase.isExport(folder)) {
            Shop.history().write(new ParquetFormat(), 20, folder);
        }
        try (HistoryDatabase database = open(zone)) {
            return text(database.query(sql, 100));
        }
    }

    private HistoryDatabase open(ZoneId zone) throws IOException {
        return HistoryDatabase.open(folder, zone, folder.resolve("spill"));
    }

    private static List<String> text(SqlAnswer answer) {
        return answer.rows().stream()
                .map(row ->
                        row.stream().map(value -> Objects.toString(value, "-")).collect(Collectors.joining(" | ")))
                .toList();
    }
}
