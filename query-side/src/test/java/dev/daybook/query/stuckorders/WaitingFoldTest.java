package dev.daybook.query.stuckorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.query.Envelopes;
import dev.daybook.query.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An order of two mugs and one tea that comes to 28.48. */
class WaitingFoldTest {

    private static final String ID = Orders.id(1);
    private static final Reason REASON = new Reason("customer-request", "");
    private static final LineQuantity MUGS = new LineQuantity("l1", "MUG", 2);
    private static final LineQuantity TEA = new LineQuantity("l2", "TEA", 1);
    private static final OrderEvent HELD_MONEY = Orders.payment(ID, "AUTHORIZED", 2848, 0, 0, 0);
    private static final OrderEvent PAID = Orders.payment(ID, "CAPTURED", 0, 0, 2848, 0);
    private static final OrderEvent CONFIRMED = new OrderConfirmed(ID);
    private static final OrderEvent ASSIGNED = new LinesAssigned(ID, "f1", "main", List.of(MUGS, TEA), Optional.of(1));
    private static final OrderEvent SHIPPED = new LinesShipped(ID, "f1", "s1", List.of(MUGS, TEA));
    private static final OrderEvent DELIVERED = new LinesDelivered(ID, "s1", List.of(MUGS, TEA));
    private static final OrderEvent LOST = new LinesUndelivered(ID, "s1", UndeliveredCause.LOST, List.of(MUGS, TEA));

    private static WaitingOrder after(OrderEvent... more) {
        List<OrderEvent> events =
                Stream.concat(Stream.of(Orders.placed(ID)), Stream.of(more)).toList();
        Optional<WaitingOrder> order = Optional.empty();
        for (int version = 0; version < events.size(); version++) {
            order = Optional.of(WaitingFold.fold(
                    order,
                    events.get(version),
                    Envelopes.of("order", ID, version, "2026-03-01T10:0%d:00Z".formatted(version))));
        }
        return order.orElseThrow();
    }

    private static List<Why> why(OrderEvent... events) {
        return after(events).why();
    }

    @Test
    void an_order_waits_for_its_payment_and_then_for_somebody_to_confirm_it() {
        assertThat(why()).containsExactly(Why.AWAITING_PAYMENT);
        assertThat(why(Orders.payment(ID, "AUTHORIZED", 1000, 0, 0, 0))).containsExactly(Why.AWAITING_PAYMENT);
        assertThat(why(HELD_MONEY)).containsExactly(Why.AWAITING_CONFIRMATION);
        assertThat(why(PAID)).containsExactly(Why.AWAITING_CONFIRMATION);
    }

    @Test
    void a_hold_comes_first_until_it_is_released() {
        OrderEvent held = new OrderHeld(ID, "h1", HoldKind.FRAUD);

        assertThat(why(held)).containsExactly(Why.ON_HOLD, Why.AWAITING_PAYMENT);
        assertThat(why(held, HELD_MONEY)).containsExactly(Why.ON_HOLD);
        assertThat(why(HELD_MONEY, CONFIRMED, held)).containsExactly(Why.ON_HOLD, Why.AWAITING_ROUTING);
        assertThat(why(held, HELD_MONEY, new OrderHoldReleased(ID, "h1"))).containsExactly(Why.AWAITING_CONFIRMATION);
    }

    @Test
    void confirmed_pieces_wait_for_a_delivery_for_somebody_who_sends_them_and_for_the_carrier() {
        OrderEvent promised = new OrderStockReserved(
                ID, List.of(new LineReservation("MUG@main", ID, "MUG", 0, 2)), Optional.empty(), 1);
        OrderEvent tea = new LinesAssigned(ID, "f1", "main", List.of(TEA), Optional.of(1));

        assertThat(why(HELD_MONEY, CONFIRMED)).containsExactly(Why.AWAITING_ROUTING);
        assertThat(why(promised, HELD_MONEY, CONFIRMED)).containsExactly(Why.BACKORDERED, Why.AWAITING_ROUTING);
        assertThat(why(promised, HELD_MONEY, CONFIRMED, tea)).containsExactly(Why.BACKORDERED, Why.AWAITING_DISPATCH);
        assertThat(why(HELD_MONEY, CONFIRMED, ASSIGNED)).containsExactly(Why.AWAITING_DISPATCH);
        assertThat(why(PAID, CONFIRMED, ASSIGNED, SHIPPED)).containsExactly(Why.IN_TRANSIT);
        assertThat(why(PAID, CONFIRMED, ASSIGNED, SHIPPED, DELIVERED)).containsExactly(Why.AWAITING_COMPLETION);
    }

    @Test
    void a_lost_parcel_waits_until_somebody_has_decided() {
        OrderEvent again = new LinesReopened(ID, "s1", List.of(MUGS, TEA));
        OrderEvent credited = new LinesCredited(ID, "s1", "GBP", List.of(Orders.mugs(2)), REASON);

        assertThat(why(PAID, CONFIRMED, ASSIGNED, SHIPPED, LOST)).containsExactly(Why.UNDELIVERED);
        assertThat(why(PAID, CONFIRMED, ASSIGNED, SHIPPED, LOST, again)).containsExactly(Why.AWAITING_ROUTING);
        assertThat(why(PAID, CONFIRMED, ASSIGNED, SHIPPED, LOST, credited))
                .containsExactly(Why.UNDELIVERED, Why.CREDIT_OWED);
    }

    @Test
    void money_that_was_asked_for_or_is_missing_keeps_an_order_that_has_arrived() {
        OrderEvent capturing = Orders.payment(ID, "AUTHORIZED", 0, 2848, 0, 0);
        OrderEvent failed = Orders.payment(ID, "AUTHORIZED", 0, 0, 0, 0);

        assertThat(why(HELD_MONEY, CONFIRMED, ASSIGNED, SHIPPED, capturing, DELIVERED))
                .containsExactly(Why.CAPTURE_PENDING);
        assertThat(why(HELD_MONEY, CONFIRMED, ASSIGNED, SHIPPED, failed, DELIVERED))
                .containsExactly(Why.PAYMENT_DUE);
    }

    @Test
    void one_that_is_over_waits_only_for_money_that_has_to_go_back() {
        OrderEvent cancelled = new OrderCancelled(ID, "GBP", List.of(Orders.mugs(2)), 2848, REASON);
        OrderEvent returned = new LinesReturned(ID, "r1", "GBP", List.of(Orders.mugs(1)), REASON);
        OrderEvent completed = new OrderCompleted(ID);

        assertThat(why(cancelled)).isEmpty();
        assertThat(after(cancelled).waitingSince()).isNull();
        assertThat(why(new OrderHeld(ID, "h1", HoldKind.FRAUD), cancelled)).isEmpty();
        assertThat(why(PAID, cancelled)).containsExactly(Why.CREDIT_OWED);
        assertThat(why(PAID, CONFIRMED, SHIPPED, DELIVERED, completed, returned))
                .containsExactly(Why.CREDIT_OWED);
        assertThat(why(PAID, cancelled, Orders.payment(ID, "CAPTURED", 0, 0, 2848, 2848)))
                .containsExactly(Why.REFUND_PENDING);
        assertThat(why(PAID, cancelled, Orders.payment(ID, "PARTIALLY_REFUNDED", 0, 0, 2848, 2848)))
                .containsExactly(Why.REFUND_PENDING);
        assertThat(why(PAID, cancelled, Orders.payment(ID, "REFUNDED", 0, 0, 2848, 2848)))
                .isEmpty();
    }

    @Test
    void it_has_waited_since_it_moved_last_whatever_was_said_of_it_since() {
        OrderEvent note = new NoteAdded(ID, "n1", NoteVisibility.PRIVATE, "still nothing");
        OrderEvent time = new OrderReservationExtended(ID, Instant.parse("2026-03-02T10:00:00Z"), 1);

        assertThat(after(HELD_MONEY, note, time).waitingSince()).isEqualTo(Instant.parse("2026-03-01T10:01:00Z"));
        assertThat(after(HELD_MONEY, note, CONFIRMED).waitingSince()).isEqualTo(Instant.parse("2026-03-01T10:03:00Z"));
    }

    @Test
    void an_imported_order_is_over() {
        WaitingOrder order = WaitingFold.fold(
                Optional.empty(),
                Orders.paidElsewhere(ID, "customer-1", "MUG"),
                Envelopes.of("order", ID, 0, "2011-03-01T10:00:00Z"));

        assertThat(order.why()).isEmpty();
    }

    @Test
    void a_stream_that_does_not_begin_with_an_order_is_refused() {
        assertThatThrownBy(() -> WaitingFold.fold(
                        Optional.empty(), CONFIRMED, Envelopes.of("order", ID, 0, "2026-03-01T10:00:00Z")))
                .isInstanceOf(IllegalStateException.class);
    }
}
