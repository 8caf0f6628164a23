package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.RefundCause;

/**
 * What was to go back to the payer.
 *
 * @param amountMinor in minor units
 */
record Refund(long amountMinor, RefundCause cause) implements Movement {}
