package dev.daybook.command.payment.domain;

/** Money that was asked to move. */
sealed interface Movement permits Capture, Refund {

    /** In minor units. */
    long amountMinor();
}
