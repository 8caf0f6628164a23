package dev.daybook.command.payment.domain;

/** Everything that can be asked of one payment. */
public sealed interface PaymentCommand
        permits InitiatePayment,
                ImportPayment,
                ImportRefund,
                RequireAction,
                AuthorizePayment,
                DeclinePayment,
                RequestCapture,
                ConfirmCapture,
                FailCapture,
                RequestVoid,
                ConfirmVoid,
                ExpireAuthorization,
                RequestRefund,
                ConfirmRefund,
                FailRefund,
                OpenChargeback,
                WinChargeback,
                LoseChargeback {

    /** The payment's id, unique within its tenant. */
    String paymentId();
}
