package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.ASKED;
import static dev.daybook.command.payment.domain.SamplePayment.AUTHORIZED;
import static dev.daybook.command.payment.domain.SamplePayment.CAPTURED;
import static dev.daybook.command.payment.domain.SamplePayment.EXPIRED;
import static dev.daybook.command.payment.domain.SamplePayment.FAILED;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.REFERENCE;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDED;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDING;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.PendingException;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from money that is held for a time only: given events, then commands, timers and questions. */
class HeldMoneyTest {

    private static final Instant SINCE = SOON.minus(Duration.ofDays(7));
    private static final String RENEWAL = "8d0a4fd3-renewal";
    private static final PaymentInitiated BY_CARD =
            new PaymentInitiated(ID, "o-1", 1000, "GBP", PaymentMethod.CARD, Optional.of("tok_1"), Optional.empty());
    private static final HoldQuestion.IsOver IS_OVER = new HoldQuestion.IsOver(ID, SOON);
    private static final Effect.Send EXPIRE = send(new ExpireAuthorization(ID, SOON));
    private static final CaptureRequested ASKED_TOO = new CaptureRequested(ID, "c2", 600, Optional.empty());
    private static final PaymentCaptured CAPTURED_TOO = new PaymentCaptured(ID, "c2", 600);
    private static final PaymentInitiated RENEWING = new PaymentInitiated(
            RENEWAL, "o-1", 1000, "GBP", PaymentMethod.CARD, Optional.of("tok_1"), Optional.of(ID));

    @Nested
    class AnAuthorisation {
        private final AuthorisationExpiry expiry = new AuthorisationExpiry();

        @Test
        void expires_at_its_time() {
            assertThat(expiry.name()).isEqualTo("authorisation-expiry");
            assertThat(expiry.react(AUTHORIZED, SampleEnvelope.at(SINCE)))
                    .containsExactly(new Effect.AskAt(SOON, ID, ask(IS_OVER)));
            assertThat(ended(BY_CARD, AUTHORIZED)).containsExactly(EXPIRE);
            assertThat(ended(BY_CARD, AUTHORIZED, VOIDING)).containsExactly(EXPIRE);
        }

        @Test
        void that_told_no_time_does_not_expire_by_itself() {
            assertThat(expiry.react(
                            new PaymentAuthorized(ID, REFERENCE, 1, Optional.empty()), SampleEnvelope.at(SINCE)))
                    .isEmpty();
        }

        @Test
        void whose_capture_says_that_nothing_is_held_expires_at_once() {
            assertThat(expiry.react(new CaptureFailed(ID, "c1", 1, "authorization-expired"), SampleEnvelope.at(SINCE)))
                    .containsExactly(send(new ExpireAuthorization(ID, SINCE)));
            assertThat(expiry.react(FAILED, SampleEnvelope.at(SINCE))).isEmpty();
        }

        @Test
        void that_was_let_go_needs_no_timer_and_one_that_was_used_may_have_a_rest() {
            assertThat(expiry.react(VOIDED, SampleEnvelope.at(SINCE))).containsExactly(new Effect.CancelTimer(ID));
            assertThat(expiry.react(CAPTURED, SampleEnvelope.at(SINCE))).isEmpty();
            assertThat(expiry.react(ASKED, SampleEnvelope.at(SINCE))).isEmpty();
        }

        @Test
        void of_which_a_part_was_used_expires_with_its_rest() {
            assertThat(ended(captured())).containsExactly(EXPIRE);
            assertThat(ended(captured(VOIDING))).containsExactly(EXPIRE);
        }

        @Test
        void of_which_nothing_is_left_has_come_to_its_end_in_silence() {
            assertThat(ended(captured(ASKED_TOO, CAPTURED_TOO))).isEmpty();
            assertThat(ended(captured(VOIDING, VOIDED))).isEmpty();
            assertThat(ended(captured(EXPIRED))).isEmpty();
            assertThat(ended(BY_CARD, AUTHORIZED, EXPIRED)).isEmpty();
            assertThat(ended(BY_CARD)).isEmpty();
            assertThat(ended()).isEmpty();
        }

        @Test
        void waits_for_the_answer_to_a_capture() {
            assertThatExceptionOfType(PendingException.class).isThrownBy(() -> ended(BY_CARD, AUTHORIZED, ASKED));
            assertThatExceptionOfType(PendingException.class)
                    .isThrownBy(() -> ended(BY_CARD, AUTHORIZED, ASKED, CAPTURED, ASKED_TOO));
        }

        @Test
        void waits_for_nobody_where_captures_are_recorded_by_hand() {
            assertThat(ended(captured(ASKED_TOO))).isEmpty();
        }

        private static List<Effect.Send> ended(PaymentEvent... history) {
            return AuthorisationExpiry.end(IS_OVER, given(history));
        }
    }

    @Nested
    class ARenewal {
        private static final Duration DAY = Duration.ofDays(1);
        private final AuthorisationRenewal renewal = new AuthorisationRenewal(DAY);

        @Test
        void is_thought_of_a_day_before_the_end_and_taking_over_at_once() {
            assertThat(renewal.name()).isEqualTo("authorisation-renewal");
            assertThat(renewal.react(AUTHORIZED, SampleEnvelope.at(SINCE)))
                    .containsExactly(
                            ask(new HoldQuestion.IsHeld(ID)),
                            new Effect.AskAt(SOON.minus(DAY), ID, ask(new HoldQuestion.RunsOut(ID))));
        }

        @Test
        void of_a_hold_that_is_hardly_longer_than_a_day_or_without_an_end_is_not_thought_of() {
            List<Effect> takingOver = List.of(ask(new HoldQuestion.IsHeld(ID)));

            assertThat(renewal.react(AUTHORIZED, SampleEnvelope.at(SOON.minus(Duration.ofDays(2)))))
                    .isEqualTo(takingOver);
            assertThat(renewal.react(
                            AUTHORIZED,
                            SampleEnvelope.at(SOON.minus(Duration.ofDays(2).plusMillis(1)))))
                    .hasSize(2);
            assertThat(renewal.react(
                            new PaymentAuthorized(ID, REFERENCE, 1, Optional.empty()), SampleEnvelope.at(SINCE)))
                    .isEqualTo(takingOver);
        }

        @Test
        void of_what_was_let_go_or_is_over_is_forgotten() {
            for (PaymentEvent event : List.of(VOIDED, EXPIRED)) {
                assertThat(renewal.react(event, SampleEnvelope.at(SINCE))).containsExactly(new Effect.CancelTimer(ID));
            }
            assertThat(renewal.react(ASKED, SampleEnvelope.at(SINCE))).isEmpty();
            assertThat(renewal.react(CAPTURED, SampleEnvelope.at(SINCE))).isEmpty();
        }

        @Test
        void begins_a_payment_of_what_is_held_with_the_same_card_for_the_same_order() {
            PaymentAuthorized less = new PaymentAuthorized(ID, REFERENCE, 900, Optional.of(SOON));

            assertThat(renewed(BY_CARD, less)).containsExactly(renewal(900));
            assertThat(AuthorisationRenewal.renewalOf(ID))
                    .hasSize(36)
                    .isNotEqualTo(AuthorisationRenewal.renewalOf(RENEWAL));
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, FAILED)).containsExactly(renewal(1000));
        }

        @Test
        void asks_for_no_more_than_the_rest() {
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED)).containsExactly(renewal(600));
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, CAPTURED)).containsExactly(renewal(600));
        }

        @Test
        void is_not_wanted_of_what_is_all_asked_for_let_go_over_or_recorded_by_hand() {
            assertThat(renewed(INITIATED, AUTHORIZED)).isEmpty();
            assertThat(renewed(captured())).isEmpty();
            assertThat(renewed(BY_CARD)).isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, CAPTURED, ASKED_TOO)).isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, CAPTURED, ASKED_TOO, CAPTURED_TOO))
                    .isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, CAPTURED, VOIDING)).isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, ASKED, CAPTURED, EXPIRED)).isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, VOIDING)).isEmpty();
            assertThat(renewed(BY_CARD, AUTHORIZED, EXPIRED)).isEmpty();
            assertThat(renewed()).isEmpty();
        }

        @Test
        void knows_what_it_renews() {
            assertThat(given(RENEWING).renews()).contains(ID);
            assertThat(given(BY_CARD).renews()).isEmpty();
            assertThat(Payment.initial().renews()).isEmpty();
        }

        @Test
        void lets_what_is_left_of_the_old_payment_go_once_it_holds() {
            for (Payment old : List.of(given(captured()))) {
                assertThat(takenOver(old)).singleElement().satisfies(send -> assertLetGo(send, ID, "renewed"));
            }
            assertThat(AuthorisationRenewal.takeOver(given(RENEWING), given(BY_CARD, AUTHORIZED)))
                    .isEmpty();
        }

        @Test
        void is_itself_let_go_where_all_of_the_old_payment_was_taken_meanwhile() {
            Payment old = given(captured(ASKED_TOO, CAPTURED_TOO));

            assertThat(takenOver(old))
                    .singleElement()
                    .satisfies(send -> assertLetGo(send, RENEWAL, "renewal-not-needed"));
            assertThat(takenOver(old, new CaptureRequested(RENEWAL, "c1", 1, Optional.empty())))
                    .isEmpty();
        }

        @Test
        void leaves_both_where_the_new_payment_holds_less_than_the_old_one() {
            assertThat(takenOver(given(BY_CARD, AUTHORIZED, ASKED, FAILED))).isEmpty();
        }

        @Test
        void leaves_the_old_payment_to_its_end_where_a_capture_is_not_answered_or_it_is_over() {
            assertThat(takenOver(given(BY_CARD, AUTHORIZED, ASKED))).isEmpty();
            assertThat(takenOver(given(captured(ASKED_TOO)))).isEmpty();
            assertThat(takenOver(given(captured(VOIDING)))).isEmpty();
            assertThat(takenOver(given(captured(EXPIRED)))).isEmpty();
            assertThat(takenOver(given(BY_CARD, AUTHORIZED, VOIDING))).isEmpty();
            assertThat(takenOver(given(BY_CARD, AUTHORIZED, EXPIRED))).isEmpty();
        }

        private static List<Effect.Send> takenOver(Payment old, PaymentEvent... more) {
            PaymentEvent held = new PaymentAuthorized(RENEWAL, "pi_2", 600, Optional.of(SOON));
            return AuthorisationRenewal.takeOver(
                    given(Stream.concat(Stream.of(RENEWING, held), Stream.of(more))
                            .toArray(PaymentEvent[]::new)),
                    old);
        }

        private static void assertLetGo(Effect.Send send, String paymentId, String reason) {
            assertThat(send.command())
                    .isInstanceOfSatisfying(
                            RequestVoid.class,
                            command -> assertThat(command.paymentId()).isEqualTo(paymentId));
            assertThat(send.reason()).map(Reason::code).contains(reason);
        }

        private static Effect.Send renewal(long amountMinor) {
            return send(new InitiatePayment(
                    AuthorisationRenewal.renewalOf(ID),
                    "o-1",
                    amountMinor,
                    "GBP",
                    PaymentMethod.CARD,
                    Optional.of("tok_1"),
                    Optional.of(ID)));
        }

        private static List<Effect.Send> renewed(PaymentEvent... history) {
            return AuthorisationRenewal.renew(given(history));
        }
    }

    @Test
    void a_payment_knows_what_it_may_still_be_asked_about_and_under_which_reference() {
        assertThat(existing(INITIATED).reference()).isEmpty();
        assertThat(existing(INITIATED, SamplePayment.DECLINED).reference()).isEmpty();
        assertThat(existing(INITIATED, SamplePayment.ACTION).reference()).contains(REFERENCE);
        assertThat(existing(INITIATED, AUTHORIZED).reference()).contains(REFERENCE);
        assertThat(existing(INITIATED, AUTHORIZED, VOIDING).reference()).contains(REFERENCE);
        assertThat(existing(INITIATED, AUTHORIZED, VOIDING, VOIDED).reference()).isEmpty();
        assertThat(existing(INITIATED, AUTHORIZED, EXPIRED).reference()).isEmpty();
        assertThat(existing(captured()).reference()).contains(REFERENCE);

        assertThat(existing(INITIATED, AUTHORIZED, ASKED).awaitsCapture("c1")).isTrue();
        assertThat(existing(INITIATED, AUTHORIZED, ASKED).awaitsCapture("c2")).isFalse();
        assertThat(existing(captured()).awaitsCapture("c1")).isFalse();
        assertThat(existing(captured(SamplePayment.REFUNDING)).awaitsRefund("r1"))
                .isTrue();
        assertThat(existing(captured(SamplePayment.REFUNDING, SamplePayment.REFUNDED))
                        .awaitsRefund("r1"))
                .isFalse();
        assertThat(existing(INITIATED, AUTHORIZED).awaitsRefund("r1")).isFalse();
    }

    private static Payment.Existing existing(PaymentEvent... history) {
        return (Payment.Existing) given(history);
    }

    private static Effect.Send send(PaymentCommand command) {
        return new Effect.Send("payment", command, Optional.empty());
    }

    private static Effect.Ask ask(HoldQuestion question) {
        return new Effect.Ask("authorisation-renewal", question);
    }
}
