package dev.daybook.events.wire;

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
import java.util.Optional;

/** One event of each type of the payment streams, as the golden files have it. */
final class PaymentSamples {

    private static final String ID = "0199a000-0000-7000-8000-0000000000a1";
    private static final String RENEWED = "0199a000-0000-7000-8000-0000000000a0";
    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";
    private static final String REFERENCE = "pi_3Qk7";
    private static final Reason REASON = new Reason("arrived-broken", "one of two was in pieces");

    private PaymentSamples() {}

    static List<PaymentEvent> all() {
        return List.of(
                new PaymentInitiated(
                        ID, ORDER, 12_550, "GBP", PaymentMethod.CARD, Optional.of("tok_5Rw2"), Optional.of(RENEWED)),
                new PaymentImported(ID, ORDER, 1_530, "GBP", "online-retail"),
                new PaymentActionRequired(ID, REFERENCE, "https://pay.example/3ds/3Qk7"),
                new PaymentAuthorized(ID, REFERENCE, 12_500, Optional.of(Instant.parse("2026-01-08T00:00:00.250Z"))),
                new PaymentDeclined(ID, "insufficient-funds", "the card's issuer said no"),
                new CaptureRequested(ID, "capture-1", 8_000, Optional.of("parcel-1")),
                new PaymentCaptured(ID, "capture-1", 8_000),
                new CaptureFailed(ID, "capture-2", 4_500, "gateway-timeout"),
                new VoidRequested(ID, REASON),
                new PaymentVoided(ID),
                new AuthorizationExpired(ID),
                new RefundRequested(ID, "refund-1", 2_550, RefundCause.RETURN, REASON),
                new RefundSucceeded(ID, "refund-1", 2_550),
                new RefundFailed(ID, "refund-2", 100, "account-closed"),
                new ChargebackOpened(ID, "dp_9", 5_450),
                new ChargebackWon(ID, "dp_9"),
                new ChargebackLost(ID, "dp_9"));
    }
}
