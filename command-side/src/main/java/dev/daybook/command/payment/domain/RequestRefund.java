package dev.daybook.command.payment.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.payment.RefundCause;

/**
 * Send money back to the payer, all or a part of what came in.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
public record RequestRefund(String paymentId, String refundId, long amountMinor, RefundCause cause, Reason reason)
        implements PaymentCommand {}
