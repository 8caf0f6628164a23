package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An order whose pieces are kept until a quarter past twelve. */
class ExtendedOrderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final OrderEvent RESERVED = new OrderStockReserved(
            ID,
            List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)),
            Optional.of(NOON.plus(Duration.ofMinutes(15))),
            1);
    private static final ReservationPolicy POLICY = new ReservationPolicy(3, Duration.ofMinutes(20), List.of("main"));
    private static final ExtendReservations BY_THE_POLICY =
            new ExtendReservations(ID, Optional.empty()).by(POLICY, NOON);

    @Test
    void its_pieces_are_kept_from_now_on_as_long_as_is_asked() {
        assertThat(when(until(Duration.ofHours(3)), PLACED, RESERVED)).containsExactly(extended(Duration.ofHours(3)));
    }

    @Test
    void as_long_as_any_order_has_where_nothing_else_is_said() {
        assertThat(when(BY_THE_POLICY, PLACED, RESERVED)).containsExactly(extended(Duration.ofMinutes(20)));
    }

    @Test
    void it_is_extended_as_often_as_one_likes_and_never_made_shorter() {
        OrderEvent extended = extended(Duration.ofHours(3));

        assertThat(when(until(Duration.ofHours(3)), PLACED, RESERVED, extended)).isEmpty();
        assertThat(when(BY_THE_POLICY, PLACED, RESERVED, extended)).isEmpty();
        assertThat(when(until(Duration.ofHours(4)), PLACED, RESERVED, extended))
                .containsExactly(extended(Duration.ofHours(4)));
    }

    @Test
    void it_does_not_expire_before_its_new_time() {
        OrderEvent extended = extended(Duration.ofHours(3));
        ExpireOrder early = new ExpireOrder(ID, NOON.plus(Duration.ofMinutes(15)));
        ExpireOrder due = new ExpireOrder(ID, NOON.plus(Duration.ofHours(3)));

        assertThat(when(early, PLACED, RESERVED, extended)).isEmpty();
        assertThat(when(due, PLACED, RESERVED, extended)).isNotEmpty();
    }

    @Test
    void its_clock_stands_still_while_it_is_held() {
        assertRefused(OrderRejection.OnHold.class, "order.on-hold", BY_THE_POLICY, PLACED, RESERVED, HELD);
        assertThat(when(BY_THE_POLICY, PLACED, RESERVED, HELD, RELEASED)).hasSize(1);
    }

    @Test
    void a_hold_that_is_released_does_not_make_its_time_shorter() {
        OrderEvent extended = extended(Duration.ofHours(3));
        ReleaseHold release = new ReleaseHold(ID, "h1").by(POLICY.deadline(NOON));

        assertThat(when(release, PLACED, RESERVED, extended, HELD)).endsWith(extended);
        assertThat(when(release, PLACED, RESERVED, HELD)).endsWith(extended(Duration.ofMinutes(20)));
    }

    @Test
    void a_payment_that_is_not_answered_is_waited_for_after_its_new_time_as_well() {
        Instant due = NOON.plus(Duration.ofDays(3));
        ExpireOrder expire = new ExpireOrder(ID, due, due.plus(UnpaidExpiry.PATIENCE));

        assertThat(new UnpaidExpiry(POLICY).react(extended(Duration.ofDays(3)), SampleEnvelope.at(NOON)))
                .containsExactly(new Effect.SendAt(due, ID, new Effect.Send("order", expire, Optional.empty())));
    }

    @Test
    void what_is_not_kept_for_a_time_is_not_extended() {
        assertRefused(OrderRejection.NothingReserved.class, "order.nothing-reserved", BY_THE_POLICY, PLACED);
        assertRefused(
                OrderRejection.NothingReserved.class,
                "order.nothing-reserved",
                BY_THE_POLICY,
                PLACED,
                RESERVED,
                CONFIRMED);
        assertRefused(
                OrderRejection.AlreadyCancelled.class, "order.already-cancelled", BY_THE_POLICY, PLACED, CANCELLED);
    }

    @Test
    void an_order_knows_which_reservations_are_its_own() {
        Reservations kept = given(PLACED, RESERVED).reservations();

        assertThat(kept.holds("SKU-1@main", ID)).isTrue();
        assertThat(kept.holds("SKU-1@far", ID)).isFalse();
        assertThat(kept.holds("SKU-1@main", ID + "-2")).isFalse();
        OrderEvent[] cancelled = Stream.concat(
                        Stream.of(PLACED, RESERVED), when(new CancelOrder(ID, REASON), PLACED, RESERVED).stream())
                .toArray(OrderEvent[]::new);
        assertThat(given(cancelled).reservations().holds("SKU-1@main", ID)).isFalse();
    }

    private static ExtendReservations until(Duration time) {
        return new ExtendReservations(ID, Optional.of(time)).by(POLICY, NOON);
    }

    private static OrderEvent extended(Duration time) {
        return new OrderReservationExtended(ID, NOON.plus(time), 3);
    }
}
