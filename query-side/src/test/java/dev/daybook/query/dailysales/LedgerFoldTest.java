package dev.daybook.query.dailysales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Orders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerFoldTest {

    private static final Instant LATE_IN_JUNE = Instant.parse("2011-06-30T23:30:00Z");

    @Test
    void a_sale_counts_on_the_day_of_the_business_zone() {
        assertThat(day("UTC")).isEqualTo("2011-06-30");
        assertThat(day("Europe/London")).isEqualTo("2011-07-01");
    }

    @Test
    void what_moves_no_money_has_no_entry() {
        assertThat(new LedgerFold(ZoneId.of("UTC")).entry(new OrderConfirmed("o1"), envelope()))
                .isEmpty();
    }

    private static String day(String zone) {
        return new LedgerFold(ZoneId.of(zone))
                .entry(Orders.placed(Orders.id(1)), envelope())
                .map(LedgerEntry::day)
                .orElseThrow();
    }

    private static Envelope envelope() {
        var context = new Envelope.Context(
                "default",
                "a",
                "c",
                "m",
                "u",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LATE_IN_JUNE);
        return new Envelope("e", "order.placed", 1, new Subject("default", "order", "o1"), 0, 1, context, LATE_IN_JUNE);
    }
}
