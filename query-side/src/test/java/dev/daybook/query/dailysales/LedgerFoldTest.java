package dev.daybook.query.dailysales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.query.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
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

    @Test
    void an_edit_sells_and_credits_on_its_own_day() {
        OrderLine line = new OrderLine("1", "MUG", "", 3, new BigDecimal("2"), Optional.empty(), Optional.empty(), 600);
        Adjustment express = new Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "", 500);

        assertThat(entries(
                        new LineAdded("o", "GBP", line),
                        new LineQuantityChanged("o", "GBP", line, 5, -400),
                        new LineQuantityChanged("o", "GBP", line, 1, 400),
                        new LineRemoved("o", "GBP", new LineCredit("1", "MUG", 3, 600)),
                        new ShippingMethodChanged("o", "GBP", express, -50),
                        new AdjustmentApplied("o", "GBP", express),
                        new LineTaxChanged("o", "GBP", line, 57),
                        new ShippingMethodChanged("o", "GBP", express, 0)))
                .containsExactly(
                        tuple(LedgerEntry.Kind.SALE, 3L, 600L),
                        tuple(LedgerEntry.Kind.CREDIT, 2L, -400L),
                        tuple(LedgerEntry.Kind.SALE, 2L, 400L),
                        tuple(LedgerEntry.Kind.CREDIT, 3L, -600L),
                        tuple(LedgerEntry.Kind.CREDIT, 0L, -50L),
                        tuple(LedgerEntry.Kind.SALE, 0L, 500L),
                        tuple(LedgerEntry.Kind.SALE, 0L, 57L));
    }

    private static List<Tuple> entries(OrderEvent... events) {
        LedgerFold fold = new LedgerFold(ZoneId.of("UTC"));
        return Stream.of(events)
                .flatMap(event -> fold.entry(event, envelope()).stream())
                .map(entry -> tuple(entry.kind(), entry.units(), entry.amountMinor()))
                .toList();
    }
}
