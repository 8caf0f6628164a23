package dev.daybook.query.holdsqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.WhenOverdue;
import dev.daybook.query.Envelopes;
import dev.daybook.query.Orders;
import dev.daybook.query.holdsqueue.HeldOrder.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldFoldTest {

    private static final String ID = Orders.id(1);
    private static final Instant TOMORROW = Instant.parse("2026-03-02T10:00:00Z");
    private static final OrderEvent PLACED = Orders.placed(ID);
    private static final OrderEvent FRAUD = new OrderHeld(
            ID, "h1", HoldKind.FRAUD, Optional.of(new HoldReview(TOMORROW, 1, Optional.of(WhenOverdue.CANCEL))));
    private static final OrderEvent ADDRESS = new OrderHeld(ID, "h2", HoldKind.ADDRESS);
    private static final OrderEvent RELEASED = new OrderHoldReleased(ID, "h1");
    private static final OrderEvent CANCELLED =
            new OrderCancelled(ID, "GBP", List.of(Orders.mugs(2)), 2848, new Reason("customer-request", ""));

    private static HeldOrder after(OrderEvent... events) {
        Optional<HeldOrder> order = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            Optional<HeldOrder> changed = HoldFold.fold(
                    order,
                    events[version],
                    Envelopes.of("order", ID, version, "2026-03-01T10:0%d:00Z".formatted(version)));
            order = changed.isPresent() ? changed : order;
        }
        return order.orElseThrow();
    }

    @Test
    void a_hold_tells_why_since_when_by_whom_and_until_when_somebody_decides() {
        HeldOrder order = after(PLACED, FRAUD);

        assertThat(order.number()).startsWith("N-");
        assertThat(order.holds())
                .containsExactly(new Hold(
                        "default/order/" + ID + "#1",
                        "h1",
                        HoldKind.FRAUD,
                        true,
                        Instant.parse("2026-03-01T10:01:00Z"),
                        "user-7",
                        new HeldOrder.Why("customer-request", "because"),
                        new HeldOrder.Review(TOMORROW, WhenOverdue.CANCEL),
                        null));
    }

    @Test
    void a_released_one_stays_told_and_the_others_keep_the_order() {
        HeldOrder order = after(PLACED, FRAUD, ADDRESS, RELEASED);

        assertThat(order.holds()).extracting(Hold::active).containsExactly(false, true);
        assertThat(order.holds().getFirst().end())
                .isEqualTo(new HeldOrder.End(Instant.parse("2026-03-01T10:03:00Z"), "user-7", false));
    }

    @Test
    void an_order_that_is_over_is_held_no_more() {
        HeldOrder order = after(PLACED, FRAUD, ADDRESS, RELEASED, CANCELLED);

        assertThat(order.holds()).noneMatch(Hold::active);
        assertThat(order.holds())
                .extracting(hold -> Objects.requireNonNull(hold.end()).orderOver())
                .containsExactly(false, true);
    }

    @Test
    void what_does_not_concern_holds_leaves_them_as_they_are() {
        Optional<HeldOrder> held = Optional.of(after(PLACED, FRAUD, RELEASED));

        assertThat(HoldFold.fold(held, new OrderConfirmed(ID), Envelopes.of("order", ID, 3, "2026-03-01T10:03:00Z")))
                .isEmpty();
        assertThat(HoldFold.fold(held, CANCELLED, Envelopes.of("order", ID, 3, "2026-03-01T10:03:00Z")))
                .isEmpty();
    }

    @Test
    void a_stream_that_does_not_begin_with_an_order_is_refused() {
        assertThatThrownBy(() -> after(FRAUD)).isInstanceOf(IllegalStateException.class);
    }
}
