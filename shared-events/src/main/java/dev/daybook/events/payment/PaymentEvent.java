package dev.daybook.events.payment;

/** Everything that can happen to one attempt to pay for an order; an order may have many. */
public sealed interface PaymentEvent
        permits PaymentInitiated,
                PaymentImported,
                PaymentActionRequired,
                PaymentAuthorized,
                PaymentDeclined,
                CaptureRequested,
                PaymentCaptured,
                CaptureFailed,
                VoidRequested,
                PaymentVoided,
                AuthorizationExpired,
                RefundRequested,
                RefundSucceeded,
                RefundFailed,
                ChargebackOpened,
                ChargebackWon,
                ChargebackLost {

    /** The payment's id, unique within the tenant. */
    String paymentId();
}
