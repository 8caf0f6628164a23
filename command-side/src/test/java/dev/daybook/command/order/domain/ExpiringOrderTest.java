package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCEL;
import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CANCEL_TWO;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRM;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.HOLD;
import static dev.daybook.command.order.domain.SampleOrder.IMPORTED;
import static dev.daybook.command.order.domain.SampleOrder.NOTE;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASED;
import static dev.daybook.command.order.domain.SampleOrder.RETURN_TWO;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpiringOrderTest {

    private static final Instant DUE = Instant.parse("2026-01-01T12:15:00Z");
    private static final OrderStockReserved RESERVED = new OrderStockReserved(
            ID, List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 2, 1)), java.util.Optional.of(DUE), 1);
    private static final OrderExpired EXPIRED = new OrderExpired(
            ID, "EUR", List.of(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500)), 1994);
    private static final Instant LATER = Instant.parse("2026-01-01T12:30:00Z");
    private static final OrderReservationExtended EXTENDED = new OrderReservationExtended(ID, LATER, 2);
    private static final ExpireOrder EXPIRE = new ExpireOrder(ID, DUE);

    @Nested
    class GivenAReservedOrder {

        @Test
        void it_expires_when_its_time_has_come() {
            assertThat(when(EXPIRE, PLACED, RESERVED)).containsExactly(EXPIRED);
        }

        @Test
        void it_does_not_expire_a_moment_before() {
            assertThat(when(new ExpireOrder(ID, DUE.minusMillis(1)), PLACED, RESERVED))
                    .isEmpty();
        }

        @Test
        void it_expires_with_what_is_left_of_it() {
            assertThat(when(EXPIRE, PLACED, RESERVED, cancelled(new LineCredit("1", "SKU-1", 2, 666))))
                    .containsExactly(new OrderExpired(
                            ID,
                            "EUR",
                            List.of(new LineCredit("1", "SKU-1", 1, 333), new LineCredit("2", "SKU-2", 1, 500)),
                            1328));
        }

        @Test
        void it_does_not_expire_while_it_is_held() {
            assertRefused(OrderRejection.OnHold.class, "order.on-hold", EXPIRE, PLACED, RESERVED, HELD);
            assertThat(when(EXPIRE, PLACED, RESERVED, HELD, RELEASED)).containsExactly(EXPIRED);
        }

        @Test
        void releasing_its_last_hold_starts_the_clock_anew() {
            ReleaseHold release = new ReleaseHold(ID, "h1").by(new Deadline(LATER, 2));
            OrderHeld another = new OrderHeld(ID, "h2", HoldKind.STOCK);

            assertThat(when(release, PLACED, RESERVED, HELD)).containsExactly(RELEASED, EXTENDED);
            assertThat(when(release, PLACED, RESERVED, HELD, another)).containsExactly(RELEASED);
            assertThat(when(release, PLACED, HELD)).containsExactly(RELEASED, EXTENDED);
            assertThat(when(release, PLACED, RESERVED, CONFIRMED, HELD)).containsExactly(RELEASED);
            assertThat(when(EXPIRE, PLACED, RESERVED, HELD, RELEASED, EXTENDED)).isEmpty();
            assertThat(when(new ExpireOrder(ID, LATER), PLACED, RESERVED, HELD, RELEASED, EXTENDED))
                    .containsExactly(EXPIRED);
        }

        @Test
        void it_awaits_confirmation_unless_it_is_held() {
            assertThat(given(PLACED, RESERVED).awaitsConfirmation()).isTrue();
            assertThat(given(PLACED, RESERVED, HELD).awaitsConfirmation()).isFalse();
            assertThat(given(PLACED, RESERVED, CONFIRMED).awaitsConfirmation()).isFalse();
            assertThat(given().awaitsConfirmation()).isFalse();
        }
    }

    @Nested
    class GivenAnOrderOfWhatIsNotCounted {

        @Test
        void it_expires_when_it_is_told_that_its_time_has_come() {
            assertThat(when(EXPIRE, PLACED)).containsExactly(EXPIRED);
        }

        @Test
        void it_does_not_expire_while_it_is_held() {
            assertRefused(OrderRejection.OnHold.class, "order.on-hold", EXPIRE, PLACED, HELD);
        }

        @Test
        void once_it_was_held_its_new_time_counts() {
            assertThat(when(EXPIRE, PLACED, HELD, RELEASED, EXTENDED)).isEmpty();
            assertThat(when(new ExpireOrder(ID, LATER), PLACED, HELD, RELEASED, EXTENDED))
                    .containsExactly(EXPIRED);
        }
    }

    @Test
    void what_was_accepted_called_off_or_expired_does_not_expire() {
        assertThat(when(EXPIRE, PLACED, RESERVED, CONFIRMED)).isEmpty();
        assertThat(when(EXPIRE, PLACED, RESERVED, CANCELLED)).isEmpty();
        assertThat(when(EXPIRE, PLACED, RESERVED, EXPIRED)).isEmpty();
        assertThat(when(EXPIRE, IMPORTED)).isEmpty();
        assertRefused(OrderRejection.NotFound.class, "order.not-found", EXPIRE);
    }

    @Nested
    class GivenAnExpiredOrder {

        static Stream<OrderCommand> everythingElse() {
            return Stream.of(CONFIRM, CANCEL, CANCEL_TWO, RETURN_TWO, HOLD);
        }

        @ParameterizedTest
        @MethodSource("everythingElse")
        void nothing_goes_any_more(OrderCommand command) {
            assertRefused(
                    OrderRejection.AlreadyExpired.class, "order.already-expired", command, PLACED, RESERVED, EXPIRED);
        }

        @Test
        void it_can_be_noted() {
            assertThat(when(NOTE, PLACED, RESERVED, EXPIRED)).hasSize(1);
        }

        @Test
        void it_keeps_nothing() {
            assertThat(given(PLACED, RESERVED, EXPIRED).reservations().kept()).isEmpty();
        }
    }

    @Nested
    class UnpaidExpiryReacts {

        private final UnpaidExpiry reaction =
                new UnpaidExpiry(new ReservationPolicy(2, Duration.ofMinutes(15), List.of("main")));

        private List<Effect> after(OrderEvent event) {
            return reaction.react(event, SampleEnvelope.ANY);
        }

        @Test
        void placing_sets_the_timer_by_the_policy() {
            assertThat(after(PLACED)).containsExactly(expireAt(DUE));
        }

        @Test
        void a_reservation_sets_the_timer() {
            assertThat(after(RESERVED)).containsExactly(expireAt(DUE));
        }

        @Test
        void more_time_sets_it_anew() {
            assertThat(after(EXTENDED)).containsExactly(expireAt(LATER));
        }

        @Test
        void confirming_and_cancelling_take_it_away() {
            assertThat(after(CONFIRMED)).containsExactly(new Effect.CancelTimer(ID));
            assertThat(after(CANCELLED)).containsExactly(new Effect.CancelTimer(ID));
        }

        @Test
        void nothing_else_matters() {
            assertThat(after(IMPORTED)).isEmpty();
            assertThat(after(RELEASED)).isEmpty();
            assertThat(after(EXPIRED)).isEmpty();
            assertThat(reaction.refused(
                            RESERVED, SampleEnvelope.ANY, new Effect.Send("order", EXPIRE, Optional.empty()), "x"))
                    .isEmpty();
            assertThat(reaction.name()).isEqualTo("unpaid-expiry");
        }

        private static Effect expireAt(Instant due) {
            Instant latest = SampleEnvelope.ANY.occurredAt().plus(UnpaidExpiry.PATIENCE);
            return new Effect.SendAt(
                    due, ID, new Effect.Send("order", new ExpireOrder(ID, due, latest), Optional.empty()));
        }
    }
}
