package dev.daybook.simulator;

import java.time.Instant;

/**
 * Money that moved, as the ledger shows it.
 *
 * @param id of the capture, refund or dispute; of the payment for what is held and released
 * @param amountMinor in minor units
 * @param key under which it was asked for; empty where nobody asked
 */
record Movement(
        Kind kind,
        String reference,
        String paymentId,
        String id,
        long amountMinor,
        String currency,
        String key,
        Instant at) {

    enum Kind {
        HOLD,
        RELEASE,
        CAPTURE,
        REFUND,
        DISPUTE,
        DISPUTE_RETURNED
    }
}
