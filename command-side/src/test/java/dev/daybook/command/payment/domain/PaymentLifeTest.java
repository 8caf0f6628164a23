package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.ACTION;
import static dev.daybook.command.payment.domain.SamplePayment.ASKED;
import static dev.daybook.command.payment.domain.SamplePayment.AUTHORIZED;
import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.CAPTURED;
import static dev.daybook.command.payment.domain.SamplePayment.DECLINED;
import static dev.daybook.command.payment.domain.SamplePayment.DISPUTED;
import static dev.daybook.command.payment.domain.SamplePayment.EXPIRED;
import static dev.daybook.command.payment.domain.SamplePayment.FAILED;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATE;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.LOST;
import static dev.daybook.command.payment.domain.SamplePayment.REFERENCE;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.UNREFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.URL;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDED;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDING;
import static dev.daybook.command.payment.domain.SamplePayment.WON;
import static dev.daybook.command.payment.domain.SamplePayment.action;
import static dev.daybook.command.payment.domain.SamplePayment.authorize;
import static dev.daybook.command.payment.domain.SamplePayment.capture;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.chargeback;
import static dev.daybook.command.payment.domain.SamplePayment.decline;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static dev.daybook.command.payment.domain.SamplePayment.initiate;
import static dev.daybook.command.payment.domain.SamplePayment.refund;
import static dev.daybook.command.payment.domain.SamplePayment.refused;
import static dev.daybook.command.payment.domain.SamplePayment.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentLifeTest {

    @Test
    void each_command_records_all_that_is_said() {
        assertThat(when(INITIATE)).containsExactly(INITIATED);
        assertThat(when(action(REFERENCE, URL), INITIATED)).containsExactly(ACTION);
        assertThat(when(decline(), INITIATED)).containsExactly(DECLINED);
        assertThat(when(authorize(), INITIATED)).containsExactly(AUTHORIZED);
        assertThat(when(authorize(REFERENCE, 900), INITIATED, ACTION))
                .containsExactly(new PaymentAuthorized(ID, REFERENCE, 900, Optional.of(SOON)));
        assertThat(when(capture("c1", 400), INITIATED, AUTHORIZED)).containsExactly(ASKED);
        assertThat(when(new ConfirmCapture(ID, "c1"), INITIATED, AUTHORIZED, ASKED))
                .containsExactly(CAPTURED);
        assertThat(when(new FailCapture(ID, "c1", "timeout"), INITIATED, AUTHORIZED, ASKED))
                .containsExactly(FAILED);
        assertThat(when(new RequestVoid(ID, BECAUSE), INITIATED, AUTHORIZED)).containsExactly(VOIDING);
        assertThat(when(new ConfirmVoid(ID), INITIATED, AUTHORIZED, VOIDING)).containsExactly(VOIDED);
        assertThat(when(new ExpireAuthorization(ID, SOON), INITIATED, AUTHORIZED))
                .containsExactly(EXPIRED);
        assertThat(when(refund("r1", 100), captured())).containsExactly(REFUNDING);
        assertThat(when(new ConfirmRefund(ID, "r1"), captured(REFUNDING))).containsExactly(REFUNDED);
        assertThat(when(new FailRefund(ID, "r1", "account-closed"), captured(REFUNDING)))
                .containsExactly(UNREFUNDED);
        assertThat(when(chargeback("d1", 100), captured())).containsExactly(DISPUTED);
        assertThat(when(new WinChargeback(ID, "d1"), captured(DISPUTED))).containsExactly(WON);
        assertThat(when(new LoseChargeback(ID, "d1"), captured(DISPUTED))).containsExactly(LOST);
    }

    @Nested
    class GivenAnAuthorisedPayment {
        @Test
        void the_smallest_amounts_are_amounts() {
            assertThat(when(initiate(1, PaymentMethod.MANUAL, Optional.empty())))
                    .hasSize(1);
            assertThat(when(authorize(REFERENCE, 1), INITIATED)).hasSize(1);
            assertThat(when(capture("c1", 1), INITIATED, AUTHORIZED)).hasSize(1);
        }

        @Test
        void no_more_is_captured_than_was_authorised_even_where_more_was_initiated() {
            PaymentAuthorized less = new PaymentAuthorized(ID, REFERENCE, 900, Optional.empty());

            assertThat(when(capture("c1", 900), INITIATED, less)).hasSize(1);
            assertThat(refused(capture("c1", 901), INITIATED, less))
                    .hasMessageContaining("900 minor unit(s)")
                    .isInstanceOf(PaymentRejection.CaptureAboveAuthorisation.class);
            assertThat(refused(capture("c1", Long.MAX_VALUE), INITIATED, less, ASKED))
                    .isInstanceOf(PaymentRejection.IdTaken.class);
            assertThat(refused(capture("c2", Long.MAX_VALUE), INITIATED, less, ASKED))
                    .hasMessageContaining("500 minor unit(s)");
        }

        @Test
        void one_that_tells_no_end_ends_when_somebody_says_so() {
            PaymentAuthorized endless = new PaymentAuthorized(ID, REFERENCE, 900, Optional.empty());

            assertThat(when(new ExpireAuthorization(ID, Instant.EPOCH), INITIATED, endless))
                    .containsExactly(EXPIRED);
        }

        @Test
        void the_same_capture_is_for_the_same_shipment() {
            assertThat(refused(new RequestCapture(ID, "c1", 400, Optional.empty()), INITIATED, AUTHORIZED, ASKED))
                    .isInstanceOf(PaymentRejection.IdTaken.class);
        }

        @Test
        void a_failed_capture_is_remembered_whatever_becomes_of_the_payment() {
            List<List<PaymentEvent>> ends = List.of(
                    List.of(), List.of(VOIDING), List.of(VOIDING, VOIDED), List.of(EXPIRED), List.of(VOIDING, EXPIRED));
            for (List<PaymentEvent> end : ends) {
                PaymentEvent[] history = Stream.concat(Stream.of(INITIATED, AUTHORIZED, ASKED, FAILED), end.stream())
                        .toArray(PaymentEvent[]::new);

                assertThat(when(capture("c1", 400), history)).isEmpty();
                assertThat(when(new FailCapture(ID, "c1", "again"), history)).isEmpty();
                assertThat(refused(new ConfirmCapture(ID, "c1"), history))
                        .isInstanceOf(PaymentRejection.CaptureAlreadyFailed.class);
            }
        }

        @Test
        void of_two_captures_one_may_come_in_and_one_fail() {
            CaptureRequested second = new CaptureRequested(ID, "c2", 600, Optional.empty());
            Payment payment =
                    given(INITIATED, AUTHORIZED, ASKED, second, CAPTURED, new CaptureFailed(ID, "c2", 600, "timeout"));

            assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_CAPTURED);
            assertThat(Payment.decide(capture("c3", 600), payment)).hasSize(1);
            assertThat(Payment.decide(new ConfirmCapture(ID, "c1"), payment)).isEmpty();
            assertThat(given(INITIATED, AUTHORIZED, ASKED, second, CAPTURED, new PaymentCaptured(ID, "c2", 600))
                            .status())
                    .isEqualTo(PaymentStatus.CAPTURED);
        }

        @Test
        void one_that_is_held_too_long_while_it_is_let_go_has_expired() {
            PaymentEvent[] history = {INITIATED, AUTHORIZED, VOIDING, EXPIRED};

            assertThat(given(history).status()).isEqualTo(PaymentStatus.EXPIRED);
            assertThat(refused(new ConfirmVoid(ID), history)).isInstanceOf(PaymentRejection.AlreadyExpired.class);
        }
    }

    @Nested
    class GivenCapturedMoney {
        @Test
        void refunds_and_chargebacks_share_what_is_left() {
            PaymentEvent[] history = captured(REFUNDING, DISPUTED);

            assertThat(when(refund("r2", 200), history)).hasSize(1);
            assertThat(refused(refund("r2", 201), history)).hasMessageContaining("200 minor unit(s)");
            assertThat(refused(chargeback("d2", 201), history)).hasMessageContaining("200 minor unit(s)");
            assertThat(refused(refund("r2", Long.MAX_VALUE), history))
                    .isInstanceOf(PaymentRejection.RefundAboveCaptured.class);
        }

        @Test
        void the_same_refund_is_for_the_same_cause_whatever_its_reason() {
            assertThat(when(
                            new RequestRefund(ID, "r1", 100, RefundCause.RETURN, new Reason("other", "")),
                            captured(REFUNDING)))
                    .isEmpty();
            assertThat(refused(new RequestRefund(ID, "r1", 100, RefundCause.GOODWILL, BECAUSE), captured(REFUNDING)))
                    .isInstanceOf(PaymentRejection.IdTaken.class);
        }

        @Test
        void what_was_asked_for_and_has_not_come_in_cannot_be_refunded() {
            assertThat(refused(refund("r1", 401), captured(new CaptureRequested(ID, "c2", 600, Optional.empty()))))
                    .hasMessageContaining("400 minor unit(s)");
        }
    }

    @Test
    void its_standing_is_told_in_one_word() {
        assertThat(given().status()).isEqualTo(PaymentStatus.NOT_INITIATED);
        assertThat(given(INITIATED).status()).isEqualTo(PaymentStatus.INITIATED);
        assertThat(given(INITIATED, ACTION).status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(given(INITIATED, DECLINED).status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(given(INITIATED, AUTHORIZED, ASKED).status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(given(INITIATED, AUTHORIZED, VOIDING).status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(given(INITIATED, AUTHORIZED, VOIDING, VOIDED).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(given(INITIATED, AUTHORIZED, EXPIRED).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(given(captured()).status()).isEqualTo(PaymentStatus.PARTIALLY_CAPTURED);
        assertThat(given(captured(REFUNDING)).status()).isEqualTo(PaymentStatus.PARTIALLY_CAPTURED);
        assertThat(given(captured(REFUNDING, REFUNDED)).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(given(captured(
                                new RefundRequested(ID, "r1", 400, RefundCause.EDIT, BECAUSE),
                                new RefundSucceeded(ID, "r1", 400)))
                        .status())
                .isEqualTo(PaymentStatus.REFUNDED);
        assertThat(given(captured(DISPUTED)).status()).isEqualTo(PaymentStatus.DISPUTED);
        assertThat(given(captured(DISPUTED, WON)).status()).isEqualTo(PaymentStatus.WON);
        assertThat(given(captured(DISPUTED, WON, REFUNDING, REFUNDED)).status())
                .isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(given(captured(DISPUTED, LOST, REFUNDING, REFUNDED)).status())
                .isEqualTo(PaymentStatus.LOST);
    }

    @Test
    void a_refusal_tells_its_kind_and_its_places() {
        assertThat(refused(decline()).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused(decline(), captured()).kind()).isEqualTo(Refusal.Kind.STATE);
        for (PaymentCommand command :
                List.of(authorize(REFERENCE, -1), capture("c", -1), refund("r", -1), chargeback("d", -1))) {
            PaymentRejection refusal = refused(command, captured());
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONTENT);
            assertThat(refusal.faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/amountMinor", "positive"));
        }
        assertThat(refused(initiate(-1, PaymentMethod.CARD, Optional.empty())).faults())
                .extracting(Fault::pointer)
                .containsExactly("/amount/amountMinor");
        assertThat(new PaymentRejection.OrderNotFound("o-9").faults()).hasSize(1);
        assertThat(new PaymentRejection.CurrencyMismatch("o-9", "EUR").faults()).hasSize(1);
    }

    @Test
    void a_payment_remembers_a_thousand_entries_of_a_kind() {
        PaymentEvent[] failures = IntStream.range(0, Entries.MOST)
                .mapToObj(n -> "x" + n)
                .flatMap(id -> Stream.of(
                        new CaptureRequested(ID, id, 1, Optional.empty()), new CaptureFailed(ID, id, 1, "timeout")))
                .toArray(PaymentEvent[]::new);
        PaymentEvent[] refunds = IntStream.range(0, Entries.MOST)
                .mapToObj(n -> "x" + n)
                .flatMap(id -> Stream.of(
                        new RefundRequested(ID, id, 1, RefundCause.EDIT, BECAUSE), new RefundFailed(ID, id, 1, "no")))
                .toArray(PaymentEvent[]::new);
        PaymentEvent[] chargebacks = IntStream.range(0, Entries.MOST)
                .mapToObj(n -> "x" + n)
                .flatMap(id -> Stream.of(new ChargebackOpened(ID, id, 1), new ChargebackWon(ID, id)))
                .toArray(PaymentEvent[]::new);

        assertFull(capture("c9", 1), failures);
        assertFull(refund("r9", 1), refunds);
        assertFull(chargeback("d9", 1), chargebacks);
    }

    private static void assertFull(PaymentCommand command, PaymentEvent... entries) {
        assertThat(refused(command, captured(entries)))
                .isInstanceOf(PaymentRejection.TooMany.class)
                .hasMessageContaining("1000");
        PaymentEvent[] fewer = Stream.of(entries).skip(4).toArray(PaymentEvent[]::new);
        assertThat(when(command, captured(fewer))).hasSize(1);
    }

    @Test
    void an_event_out_of_place_changes_nothing() {
        List<PaymentEvent> later = List.of(
                ASKED,
                CAPTURED,
                FAILED,
                VOIDING,
                VOIDED,
                EXPIRED,
                REFUNDING,
                REFUNDED,
                UNREFUNDED,
                DISPUTED,
                WON,
                LOST);
        for (PaymentEvent event : later) {
            assertThat(given(event)).as("%s", event).isEqualTo(Payment.initial());
            assertThat(given(INITIATED, event)).as("%s", event).isEqualTo(given(INITIATED));
        }
        assertThat(given(INITIATED, AUTHORIZED, VOIDED)).isEqualTo(given(INITIATED, AUTHORIZED));
        assertThat(given(INITIATED, AUTHORIZED, INITIATED)).isEqualTo(given(INITIATED, AUTHORIZED));
        assertThat(given(INITIATED, AUTHORIZED, CAPTURED)).isEqualTo(given(INITIATED, AUTHORIZED));
        assertThat(given(INITIATED, AUTHORIZED, VOIDING, VOIDING)).isEqualTo(given(INITIATED, AUTHORIZED, VOIDING));
        assertThat(given(captured(REFUNDED))).isEqualTo(given(captured()));
        assertThat(given(captured(VOIDED))).isEqualTo(given(captured()));
        assertThat(given(captured(VOIDING, VOIDED, EXPIRED))).isEqualTo(given(captured(VOIDING, VOIDED)));
        assertThat(given(captured(EXPIRED, VOIDING))).isEqualTo(given(captured(EXPIRED)));
    }
}
