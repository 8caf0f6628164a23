package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.query.Orders;
import dev.daybook.query.orderlist.OrderRow.Mark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order of two mugs and one tea that comes to 28.48. */
class OrderRowFoldTest {

    private static final String ID = Orders.id(1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void an_order_is_at_the_locations_of_what_is_assigned() {
        assertThat(fold(Orders.placed(ID)).locations()).isEmpty();
        assertThat(fold(Orders.placed(ID), assigned("f1", "north", 1), assigned("f2", "main", 1))
                        .locations())
                .containsExactly("main", "north");
    }

    @Test
    void a_fulfilment_that_was_moved_is_where_it_has_gone() {
        assertThat(fold(Orders.placed(ID), assigned("f1", "north", 2), unassigned("f1", 2), assigned("f2", "main", 2))
                        .locations())
                .containsExactly("main");
        assertThat(fold(Orders.placed(ID), assigned("f1", "north", 2), unassigned("f1", 1))
                        .locations())
                .containsExactly("north");
    }

    @Test
    void pieces_that_were_sent_were_at_their_location() {
        var sent = new LinesShipped(ID, "f1", "s1", List.of(mugs(1)));

        assertThat(fold(Orders.placed(ID), assigned("f1", "north", 1), sent).locations())
                .containsExactly("north");
    }

    @Test
    void an_order_is_held_until_its_last_hold_is_released() {
        var fraud = new OrderHeld(ID, "h1", HoldKind.FRAUD);
        var address = new OrderHeld(ID, "h2", HoldKind.ADDRESS);

        OrderRow held = fold(Orders.placed(ID), fraud, address, new OrderHoldReleased(ID, "h1"));

        assertThat(held.holds()).containsExactly(new OrderRow.Hold("h2", HoldKind.ADDRESS));
        assertThat(held.marks()).contains(Mark.HELD);
        assertThat(fold(Orders.placed(ID), fraud, new OrderHoldReleased(ID, "h1"))
                        .marks())
                .doesNotContain(Mark.HELD);
    }

    @Test
    void money_marks_an_order() {
        assertThat(fold(Orders.placed(ID)).marks()).containsExactly(Mark.BALANCE_DUE);
        assertThat(fold(Orders.placed(ID), Orders.payment(ID, "INITIATED", 0, 0, 0, 0))
                        .marks())
                .containsExactly(Mark.PAYMENT_AWAITED, Mark.BALANCE_DUE);
        assertThat(fold(Orders.placed(ID), Orders.payment(ID, "CAPTURED", 0, 0, 2848, 0))
                        .marks())
                .isEmpty();
        assertThat(fold(Orders.placed(ID), Orders.payment(ID, "CAPTURED", 0, 0, 2900, 0))
                        .marks())
                .containsExactly(Mark.CREDIT_OWED);
        assertThat(fold(Orders.imported(ID, "c", "MUG")).marks()).isEmpty();
    }

    @Test
    void an_order_is_backordered_while_pieces_wait_for_a_delivery() {
        var reserved = new OrderStockReserved(
                ID, List.of(new LineReservation("MUG@main", ID, "MUG", 1, 1)), Optional.empty(), 1);

        assertThat(fold(Orders.placed(ID), reserved).marks()).contains(Mark.BACKORDERED);
        assertThat(fold(Orders.placed(ID), reserved, assigned("f1", "main", 2)).marks())
                .doesNotContain(Mark.BACKORDERED);
    }

    @Test
    void an_order_is_found_by_the_words_of_its_number_customer_and_lines() {
        OrderRow row = fold(
                Orders.placed(ID, "Cust-7", "MUG/Blue"),
                new LineAdded(ID, "GBP", line("X1", "Crème BRÛLÉE, für Straßen")));

        assertThat(row.words())
                .containsExactly(
                        "000001", "7", "blue", "brulee", "creme", "cust", "fur", "mug", "n", "straßen", "tea", "x1");
        assertThat(row.skus()).containsExactly("MUG/Blue", "TEA", "X1");
        assertThat(row.lines()).isEqualTo(3);
        assertThat(row.totalMinor()).isEqualTo(2848 + 100);
    }

    @Test
    void a_row_tells_when_something_happened_last() {
        OrderRow row = fold(Orders.placed(ID), new OrderConfirmed(ID));

        assertThat(row.placedAt()).isEqualTo(NOON);
        assertThat(row.updatedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(row.status()).isEqualTo(OrderRow.Status.CONFIRMED);
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.position()).isEqualTo(2);
    }

    private static OrderLine line(String sku, String description) {
        return new OrderLine("l3", sku, description, 1, BigDecimal.ONE, Optional.empty(), Optional.empty(), 100);
    }

    private static LineQuantity mugs(int quantity) {
        return new LineQuantity("l1", "MUG", quantity);
    }

    private static OrderEvent assigned(String fulfilment, String location, int mugs) {
        return new LinesAssigned(ID, fulfilment, location, List.of(mugs(mugs)), Optional.of(1));
    }

    private static OrderEvent unassigned(String fulfilment, int mugs) {
        return new LinesUnassigned(ID, fulfilment, List.of(mugs(mugs)));
    }

    private static OrderRow fold(OrderEvent... events) {
        Optional<OrderRow> row = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            row = Optional.of(OrderRowFold.fold(row, events[version], envelope(version)));
        }
        return row.orElseThrow();
    }

    private static Envelope envelope(int version) {
        Instant at = NOON.plusSeconds(version);
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
                at);
        return new Envelope(
                "e" + version, "t", 1, new Subject("default", "order", ID), version, version + 1L, context, at);
    }
}
