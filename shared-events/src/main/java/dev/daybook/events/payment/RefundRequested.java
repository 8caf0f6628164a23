package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * Money is to go back to the payer; the answer is still to come.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
@EventType(name = "payment.refund-requested")
public record RefundRequested(String paymentId, String refundId, long amountMinor, RefundCause cause, Reason reason)
        implements PaymentEvent {}
