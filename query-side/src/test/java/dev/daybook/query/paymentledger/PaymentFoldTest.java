package dev.daybook.query.paymentledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.payment.VoidRequested;
import dev.daybook.query.Envelopes;
import dev.daybook.query.paymentledger.PaymentAccount.Entry;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import dev.daybook.query.paymentledger.PaymentAccount.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A card payment of 100.00. */
class PaymentFoldTest {

    private static final Reason REASON = new Reason("goodwill", "sorry");
    private static final Instant NEXT_WEEK = Instant.parse("2026-03-08T10:00:00Z");
    private static final PaymentEvent INITIATED = new PaymentInitiated(
            "p1", "o1", 10_000, "GBP", PaymentMethod.CARD, Optional.of("tok_secret"), Optional.of("p0"));
    private static final PaymentEvent ACTION =
            new PaymentActionRequired("p1", "gw-1", "https://bank.example/challenge?of=tok_secret");
    private static final PaymentEvent AUTHORIZED = new PaymentAuthorized("p1", "gw-1", 10_000, Optional.of(NEXT_WEEK));
    private static final PaymentEvent CAPTURED = new PaymentCaptured("p1", "c1", 10_000);

    private static PaymentAccount after(PaymentEvent... events) {
        Optional<PaymentAccount> payment = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            payment = Optional.of(PaymentFold.fold(
                    payment, events[version], Envelopes.of("payment", "p1", version, "2026-03-01T10:00:00Z")));
        }
        return payment.orElseThrow();
    }

    /** After the payment was authorised, and these. */
    private static Status status(PaymentEvent... events) {
        return after(Stream.concat(Stream.of(INITIATED, AUTHORIZED), Stream.of(events))
                        .toArray(PaymentEvent[]::new))
                .status();
    }

    private static PaymentEvent refund(String id, long amountMinor) {
        return new RefundSucceeded("p1", id, amountMinor);
    }

    @Test
    void a_payment_tells_what_is_to_be_paid_and_nothing_of_who_pays() {
        PaymentAccount payment = after(INITIATED, ACTION);

        assertThat(payment.id()).isEqualTo("default/payment/p1");
        assertThat(payment.orderId()).isEqualTo("o1");
        assertThat(payment.status()).isEqualTo(Status.REQUIRES_ACTION);
        assertThat(payment.gatewayReference()).isEqualTo("gw-1");
        assertThat(payment.renews()).isEqualTo("p0");
        assertThat(payment.toString()).doesNotContain("tok_secret");
    }

    @Test
    void before_money_comes_in_the_hold_says_how_it_stands() {
        assertThat(after(INITIATED).status()).isEqualTo(Status.INITIATED);
        assertThat(after(INITIATED, new PaymentDeclined("p1", "insufficient-funds", "Ada has no money"))
                        .status())
                .isEqualTo(Status.DECLINED);
        assertThat(status()).isEqualTo(Status.AUTHORIZED);
        assertThat(status(new VoidRequested("p1", REASON))).isEqualTo(Status.AUTHORIZED);
        assertThat(status(new VoidRequested("p1", REASON), new PaymentVoided("p1")))
                .isEqualTo(Status.VOIDED);
        assertThat(status(new AuthorizationExpired("p1"))).isEqualTo(Status.EXPIRED);
        assertThat(status(
                        new CaptureRequested("p1", "c1", 100, Optional.empty()),
                        new CaptureFailed("p1", "c1", 100, "gone")))
                .isEqualTo(Status.AUTHORIZED);
    }

    @Test
    void what_came_in_what_is_claimed_and_what_went_back_decide_afterwards() {
        PaymentEvent opened = new ChargebackOpened("p1", "x1", 10_000);
        PaymentEvent won = new ChargebackWon("p1", "x1");
        PaymentEvent lost = new ChargebackLost("p1", "x1");

        assertThat(status(new PaymentCaptured("p1", "c1", 4_000))).isEqualTo(Status.PARTIALLY_CAPTURED);
        assertThat(status(CAPTURED)).isEqualTo(Status.CAPTURED);
        assertThat(status(new PaymentCaptured("p1", "c1", 4_000), new PaymentVoided("p1")))
                .isEqualTo(Status.PARTIALLY_CAPTURED);
        assertThat(status(CAPTURED, new RefundRequested("p1", "r1", 100, RefundCause.GOODWILL, REASON)))
                .isEqualTo(Status.CAPTURED);
        assertThat(status(CAPTURED, refund("r1", 100))).isEqualTo(Status.PARTIALLY_REFUNDED);
        assertThat(status(CAPTURED, refund("r1", 100), refund("r2", 9_900))).isEqualTo(Status.REFUNDED);
        assertThat(status(CAPTURED, opened)).isEqualTo(Status.DISPUTED);
        assertThat(status(CAPTURED, opened, won)).isEqualTo(Status.WON);
        assertThat(status(CAPTURED, opened, won, refund("r1", 100))).isEqualTo(Status.PARTIALLY_REFUNDED);
        assertThat(status(CAPTURED, opened, lost)).isEqualTo(Status.LOST);
        assertThat(status(CAPTURED, opened, lost, new ChargebackOpened("p1", "x2", 1)))
                .isEqualTo(Status.DISPUTED);
    }

    @Test
    void every_entry_says_when_how_much_which_and_why() {
        PaymentAccount payment = after(
                INITIATED,
                AUTHORIZED,
                CAPTURED,
                new RefundRequested("p1", "r1", 500, RefundCause.GOODWILL, REASON),
                new RefundFailed("p1", "r1", 500, "account-closed"),
                new ChargebackOpened("p1", "x1", 700),
                new ChargebackLost("p1", "x1"));

        assertThat(payment.entries())
                .extracting(Entry::kind)
                .containsExactly(
                        Kind.INITIATED,
                        Kind.AUTHORIZED,
                        Kind.CAPTURED,
                        Kind.REFUND_REQUESTED,
                        Kind.REFUND_FAILED,
                        Kind.CHARGEBACK_OPENED,
                        Kind.CHARGEBACK_LOST);
        assertThat(payment.entries().get(3))
                .isEqualTo(new Entry(
                        "default/payment/p1#0000000003",
                        Kind.REFUND_REQUESTED,
                        PaymentAccount.Direction.NONE,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        "r1",
                        500L,
                        RefundCause.GOODWILL,
                        "goodwill",
                        "sorry"));
        assertThat(payment.entries().get(4).code()).isEqualTo("account-closed");
        assertThat(payment.sumMinor(Kind.CHARGEBACK_LOST)).isEqualTo(700);
        assertThat(payment.holdExpiresAt()).isEqualTo(NEXT_WEEK);
    }

    @Test
    void a_payment_that_was_taken_over_came_in_elsewhere() {
        PaymentAccount payment = after(new PaymentImported("p1", "o1", 10_000, "GBP", "online-retail"));

        assertThat(payment.status()).isEqualTo(Status.CAPTURED);
        assertThat(payment.method()).isEqualTo(PaymentMethod.MANUAL);
        assertThat(payment.source()).isEqualTo("online-retail");
        assertThat(payment.sumMinor(Kind.CAPTURED)).isEqualTo(10_000);
    }

    @Test
    void a_stream_that_does_not_begin_with_a_payment_is_refused() {
        assertThatThrownBy(() -> after(CAPTURED)).isInstanceOf(IllegalStateException.class);
    }
}
