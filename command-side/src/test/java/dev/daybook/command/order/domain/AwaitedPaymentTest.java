package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order whose payment was asked for and is not answered when its time is over. */
class AwaitedPaymentTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-01-01T12:15:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T12:30:00Z");
    private static final Instant LATEST = Instant.parse("2026-01-02T12:00:00Z");
    private static final OrderStockReserved RESERVED = new OrderStockReserved(
            ID, List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)), Optional.of(DUE), 1);
    private static final OrderReservationExtended EXTENDED =
            new OrderReservationExtended(ID, LATER, 2, Optional.of(LATEST));
    private static final OrderPaymentRecorded ASKED = payment("p1", "INITIATED");
    private static final ExpireOrder EXPIRE = expireAt(DUE);

    @Test
    void it_is_given_more_time() {
        assertThat(when(EXPIRE, PLACED, RESERVED, ASKED)).containsExactly(EXTENDED);
        assertThat(when(EXPIRE, PLACED, ASKED)).containsExactly(EXTENDED);
    }

    @Test
    void being_asked_again_it_is_not_given_it_twice() {
        assertThat(when(EXPIRE, PLACED, RESERVED, ASKED, EXTENDED)).isEmpty();
        assertThat(when(EXPIRE, PLACED, ASKED, EXTENDED)).isEmpty();
    }

    @Test
    void it_is_given_more_as_long_as_nobody_answers_but_not_beyond_the_latest_time() {
        assertThat(when(expireAt(LATER), PLACED, RESERVED, ASKED, EXTENDED)).containsExactly(EXTENDED);
        assertThat(when(expireAt(LATEST.minusMillis(1)), PLACED, RESERVED, ASKED, EXTENDED))
                .containsExactly(EXTENDED);
        assertThat(when(expireAt(LATEST), PLACED, RESERVED, ASKED, EXTENDED))
                .singleElement()
                .isInstanceOf(OrderExpired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "REQUIRES_ACTION", "VOIDED", "EXPIRED"})
    void an_answer_other_than_yes_lets_it_expire_as_usual(String status) {
        assertThat(when(EXPIRE, PLACED, RESERVED, ASKED, payment("p1", status)))
                .singleElement()
                .isInstanceOf(OrderExpired.class);
    }

    @Test
    void one_of_several_payments_that_is_not_answered_is_enough() {
        assertThat(when(EXPIRE, PLACED, RESERVED, payment("p0", "DECLINED"), ASKED, payment("p2", "DECLINED")))
                .containsExactly(EXTENDED);
    }

    @Test
    void without_more_time_to_give_it_expires() {
        assertThat(when(new ExpireOrder(ID, DUE, LATEST), PLACED, ASKED))
                .singleElement()
                .isInstanceOf(OrderExpired.class);
    }

    @Test
    void what_is_held_confirmed_or_not_yet_due_is_given_none() {
        assertRefused(OrderRejection.OnHold.class, "order.on-hold", EXPIRE, PLACED, RESERVED, ASKED, HELD);
        assertThat(when(EXPIRE, PLACED, RESERVED, ASKED, CONFIRMED)).isEmpty();
        assertThat(when(expireAt(DUE.minusMillis(1)), PLACED, RESERVED, ASKED)).isEmpty();
    }

    @Nested
    class UnpaidExpiryReacts {

        private final UnpaidExpiry reaction =
                new UnpaidExpiry(new ReservationPolicy(2, Duration.ofMinutes(15), List.of("main")));

        private List<Effect> after(OrderEvent event, Instant at) {
            return reaction.react(event, SampleEnvelope.at(at));
        }

        @Test
        void it_is_looked_at_again_and_the_latest_time_stays_that_of_placing() {
            assertThat(after(PLACED, NOON)).containsExactly(timer(DUE, LATEST));
            assertThat(after(RESERVED, NOON)).containsExactly(timer(DUE, LATEST));
            assertThat(after(EXTENDED, DUE)).containsExactly(timer(ID + "/" + LATER, LATER, LATEST));
        }

        @Test
        void after_a_hold_it_is_counted_anew() {
            assertThat(after(RELEASED, DUE)).isEmpty();
            assertThat(after(new OrderReservationExtended(ID, LATER, 2), DUE))
                    .containsExactly(timer(LATER, DUE.plus(Duration.ofHours(24))));
        }

        @Test
        void whose_pieces_somebody_else_has_got_is_not_waited_for() {
            assertThat(refused("stock.reservation-expired"))
                    .containsExactly(new Effect.Send("order", new ExpireOrder(ID, DUE), Optional.empty()));
            assertThat(refused("stock.not-reserved")).isEqualTo(refused("stock.reservation-expired"));
            assertThat(refused("order.on-hold")).isEmpty();
            assertThat(when(new ExpireOrder(ID, DUE).by(new Deadline(LATER, 2)), PLACED, RESERVED, ASKED))
                    .singleElement()
                    .isInstanceOf(OrderExpired.class);
        }

        private List<Effect.Send> refused(String code) {
            Effect.Send send = new Effect.Send("order", new ExpireOrder(ID, DUE, LATEST), Optional.empty());
            return reaction.refused(RESERVED, SampleEnvelope.ANY, send, code);
        }

        private static Effect timer(Instant due, Instant latest) {
            return timer(ID, due, latest);
        }

        private static Effect timer(String name, Instant due, Instant latest) {
            return new Effect.SendAt(
                    due, name, new Effect.Send("order", new ExpireOrder(ID, due, latest), Optional.empty()));
        }
    }

    private static ExpireOrder expireAt(Instant at) {
        return new ExpireOrder(ID, at, LATEST).by(new Deadline(LATER, 2));
    }

    private static OrderPaymentRecorded payment(String id, String status) {
        return new OrderPaymentRecorded(ID, new PaymentStanding(id, status, 0, 0, 0, 0, 0, 0, 0, false));
    }
}
