package dev.daybook.command.payment.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One payment of 10.00 and everything that is done with it in the tests of its life; given events, when a command. */
final class SamplePayment {

    static final String ID = "p-1";
    static final String REFERENCE = "pi_1";
    static final String URL = "https://pay.example/1";
    static final Instant SOON = Instant.parse("2026-01-08T00:00:00Z");
    static final Reason BECAUSE = new Reason("changed-mind", "not needed");

    static final InitiatePayment INITIATE = initiate(1000, PaymentMethod.CARD, Optional.empty());

    static final ImportPayment IMPORT = new ImportPayment(ID, "o-1", 1000, "GBP", "online-retail");
    static final ImportRefund IMPORT_REFUND = new ImportRefund(ID, "r1", 100, BECAUSE);

    static final PaymentImported IMPORTED = new PaymentImported(ID, "o-1", 1000, "GBP", "online-retail");
    static final PaymentInitiated INITIATED =
            new PaymentInitiated(ID, "o-1", 1000, "GBP", PaymentMethod.CARD, Optional.empty(), Optional.empty());
    static final PaymentActionRequired ACTION = new PaymentActionRequired(ID, REFERENCE, URL);
    static final PaymentDeclined DECLINED = new PaymentDeclined(ID, "no-funds", "the bank said no");
    static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized(ID, REFERENCE, 1000, Optional.of(SOON));
    static final CaptureRequested ASKED = new CaptureRequested(ID, "c1", 400, Optional.of("s1"));
    static final PaymentCaptured CAPTURED = new PaymentCaptured(ID, "c1", 400);
    static final CaptureFailed FAILED = new CaptureFailed(ID, "c1", 400, "timeout");
    static final VoidRequested VOIDING = new VoidRequested(ID, BECAUSE);
    static final PaymentVoided VOIDED = new PaymentVoided(ID);
    static final AuthorizationExpired EXPIRED = new AuthorizationExpired(ID);
    static final RefundRequested REFUNDING = new RefundRequested(ID, "r1", 100, RefundCause.RETURN, BECAUSE);
    static final RefundSucceeded REFUNDED = new RefundSucceeded(ID, "r1", 100);
    static final RefundFailed UNREFUNDED = new RefundFailed(ID, "r1", 100, "account-closed");
    static final ChargebackOpened DISPUTED = new ChargebackOpened(ID, "d1", 100);
    static final ChargebackWon WON = new ChargebackWon(ID, "d1");
    static final ChargebackLost LOST = new ChargebackLost(ID, "d1");

    private SamplePayment() {}

    static InitiatePayment initiate(long amountMinor, PaymentMethod method, Optional<String> token) {
        return new InitiatePayment(ID, "o-1", amountMinor, "GBP", method, token, Optional.empty());
    }

    static RequireAction action(String reference, String url) {
        return new RequireAction(ID, reference, url);
    }

    static AuthorizePayment authorize(String reference, long amountMinor) {
        return new AuthorizePayment(ID, reference, Optional.of(amountMinor), Optional.of(SOON));
    }

    static AuthorizePayment authorize() {
        return new AuthorizePayment(ID, REFERENCE, Optional.empty(), Optional.of(SOON));
    }

    static DeclinePayment decline() {
        return new DeclinePayment(ID, "no-funds", "the bank said no");
    }

    static RequestCapture capture(String captureId, long amountMinor) {
        return new RequestCapture(ID, captureId, amountMinor, Optional.of("s1"));
    }

    static RequestRefund refund(String refundId, long amountMinor) {
        return new RequestRefund(ID, refundId, amountMinor, RefundCause.RETURN, BECAUSE);
    }

    static OpenChargeback chargeback(String chargebackId, long amountMinor) {
        return new OpenChargeback(ID, chargebackId, amountMinor);
    }

    /** Money came in, 4.00 of 10.00, and then more happened. */
    static PaymentEvent[] captured(PaymentEvent... more) {
        return Stream.concat(Stream.of(INITIATED, AUTHORIZED, ASKED, CAPTURED), Stream.of(more))
                .toArray(PaymentEvent[]::new);
    }

    static Payment given(PaymentEvent... history) {
        return Payment.rules().after(List.of(history));
    }

    static List<PaymentEvent> when(PaymentCommand command, PaymentEvent... history) {
        return Payment.decide(command, given(history));
    }

    static PaymentRejection refused(PaymentCommand command, PaymentEvent... history) {
        return Objects.requireNonNull(catchThrowableOfType(PaymentRejection.class, () -> when(command, history)));
    }
}
