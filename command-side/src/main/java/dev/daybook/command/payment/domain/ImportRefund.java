package dev.daybook.command.payment.domain;

import dev.daybook.events.Reason;

/**
 * Take note of money that has gone back to the payer where the payment is taken over from, because pieces came back.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
public record ImportRefund(String paymentId, String refundId, long amountMinor, Reason reason)
        implements PaymentCommand {}
