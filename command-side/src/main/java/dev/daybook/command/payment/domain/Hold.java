package dev.daybook.command.payment.domain;

/** What has become of the gateway's holding of money for a payment; of what came in before it tells nothing. */
enum Hold {
    /** Nothing was ever held, and may be yet. */
    AWAITED,
    /** Nothing was ever held, nor will be. */
    REFUSED,
    /** What was not asked for is held. */
    STANDS,
    /** What was not asked for is to be let go; the answer is still to come. */
    VOIDING,
    /** What was not asked for was let go. */
    VOIDED,
    /** Nobody asked in time for what is left. */
    EXPIRED
}
