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

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from money that is held for a time only: given events, then commands, timers and questions. */
class HeldMoneyTest {

    private static final Instant SINCE = SOON.minus(Duration.ofDays(7));
    private static final String RENEWAL = "8d0a4fd3-renewal";
    private static final PaymentInitiated BY_CARD =
            new PaymentInitiated(ID, "o-1", 1000, "GBP", PaymentMethod.CARD, Optional.of("tok_1"), Optional.empty());
    private static final PaymentInitiated RENEWING = new PaymentInitiated(
            RENEWAL, "o-1", 1000, "GBP", PaymentMethod.CARD, Optional.of("tok_1"), Optional.of(ID));

    @Nested
    class AnAuthorisation {
        private final AuthorisationExpiry expiry = new AuthorisationExpiry();

        @Test
        void expires_at_its_time() {
            assertThat(expiry.name()).isEqualTo("authorisation-expiry");
            assertThat(expiry.react(AUTHORIZED, SampleEnvelope.at(SINCE)))
                    .containsExactly(new Effect.SendAt(SOON, ID, send(new ExpireAuthorization(ID, SOON))));
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
        void that_was_used_or_let_go_needs_no_timer() {
            assertThat(expiry.react(CAPTURED, SampleEnvelope.at(SINCE))).containsExactly(new Effect.CancelTimer(ID));
            assertThat(expiry.react(VOIDED, SampleEnvelope.at(SINCE))).containsExactly(new Effect.CancelTimer(ID));
            assertThat(expiry.react(ASKED, SampleEnvelope.at(SINCE))).isEmpty();
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
                            ask(new RenewalQuestion.IsHeld(ID)),
                            new Effect.AskAt(SOON.minus(DAY), ID, ask(new RenewalQuestion.RunsOut(ID))));
        }

        @Test
        void of_a_hold_that_is_hardly_longer_than_a_day_or_without_an_end_is_not_thought_of() {
            List<Effect> takingOver = List.of(ask(new RenewalQuestion.IsHeld(ID)));

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
        void of_what_was_used_let_go_or_is_over_is_forgotten() {
            for (PaymentEvent event : List.of(CAPTURED, VOIDED, EXPIRED)) {
                assertThat(renewal.react(event, SampleEnvelope.at(SINCE))).containsExactly(new Effect.CancelTimer(ID));
            }
            assertThat(renewal.react(ASKED, SampleEnvelope.at(SINCE))).isEmpty();
        }

        @Test
        void begins_a_payment_of_what_is_held_with_the_same_card_for_the_same_order() {
            PaymentAuthorized less = new PaymentAuthorized(ID, REFERENCE, 900, Optional.of(SOON));

            List<Effect.Send> sends = runsOut(BY_CARD, less);

            assertThat(sends)
                    .containsExactly(send(new InitiatePayment(
                            AuthorisationRenewal.renewalOf(ID),
                            "o-1",
                            900,
                            "GBP",
                            PaymentMethod.CARD,
                            Optional.of("tok_1"),
                            Optional.of(ID))));
            assertThat(AuthorisationRenewal.renewalOf(ID))
                    .hasSize(36)
                    .isNotEqualTo(AuthorisationRenewal.renewalOf(RENEWAL));
            assertThat(runsOut(BY_CARD, AUTHORIZED, ASKED, FAILED)).hasSize(1);
        }

        @Test
        void is_not_wanted_of_what_is_asked_for_captured_let_go_over_or_recorded_by_hand() {
            assertThat(runsOut(INITIATED, AUTHORIZED)).isEmpty();
            assertThat(runsOut(BY_CARD)).isEmpty();
            assertThat(runsOut(BY_CARD, AUTHORIZED, ASKED)).isEmpty();
            assertThat(runsOut(captured())).isEmpty();
            assertThat(runsOut(BY_CARD, AUTHORIZED, VOIDING)).isEmpty();
            assertThat(runsOut(BY_CARD, AUTHORIZED, EXPIRED)).isEmpty();
            assertThat(AuthorisationRenewal.answer(new RenewalQuestion.RunsOut(ID), Payment.initial(), true))
                    .isEmpty();
        }

        @Test
        void that_was_renewed_often_enough_is_left_to_run_out() {
            assertThat(AuthorisationRenewal.answer(new RenewalQuestion.RunsOut(ID), given(BY_CARD, AUTHORIZED), false))
                    .isEmpty();
            assertThat(given(RENEWING).renews()).contains(ID);
            assertThat(given(BY_CARD).renews()).isEmpty();
            assertThat(Payment.initial().renews()).isEmpty();
        }

        @Test
        void lets_the_old_payment_go_once_it_holds() {
            PaymentAuthorized held = new PaymentAuthorized(RENEWAL, "pi_2", 1000, Optional.of(SOON));

            assertThat(AuthorisationRenewal.answer(new RenewalQuestion.IsHeld(RENEWAL), given(RENEWING, held), false))
                    .singleElement()
                    .satisfies(send -> {
                        assertThat(send.command())
                                .isInstanceOfSatisfying(
                                        RequestVoid.class,
                                        command ->
                                                assertThat(command.paymentId()).isEqualTo(ID));
                        assertThat(send.reason()).map(Reason::code).contains("renewed");
                    });
            assertThat(AuthorisationRenewal.answer(new RenewalQuestion.IsHeld(ID), given(BY_CARD, AUTHORIZED), false))
                    .isEmpty();
        }

        @Test
        void is_itself_let_go_where_the_old_payment_was_captured_meanwhile() {
            PaymentAuthorized held = new PaymentAuthorized(RENEWAL, "pi_2", 1000, Optional.of(SOON));
            Effect.Send letGo = send(new RequestVoid(ID, new Reason("renewed", "")));

            assertThat(renewal.refused(held, SampleEnvelope.at(SINCE), letGo, "payment.not-voidable"))
                    .singleElement()
                    .satisfies(send -> assertThat(send.command())
                            .isInstanceOfSatisfying(
                                    RequestVoid.class,
                                    command -> assertThat(command.paymentId()).isEqualTo(RENEWAL)));
            assertThat(renewal.refused(held, SampleEnvelope.at(SINCE), letGo, "payment.already-expired"))
                    .isEmpty();
            assertThat(renewal.refused(
                            held, SampleEnvelope.at(SINCE), send(new ConfirmVoid(ID)), "payment.not-voidable"))
                    .isEmpty();
            assertThat(renewal.refused(VOIDED, SampleEnvelope.at(SINCE), letGo, "payment.not-voidable"))
                    .isEmpty();
        }

        private List<Effect.Send> runsOut(PaymentEvent... history) {
            return AuthorisationRenewal.answer(new RenewalQuestion.RunsOut(ID), given(history), true);
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

    private static Effect.Ask ask(RenewalQuestion question) {
        return new Effect.Ask("authorisation-renewal", question);
    }
}
