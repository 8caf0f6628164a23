package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.PaymentAuthorized;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that is or was held.
 *
 * @param amountMinor in minor units
 * @param expiresAt from when on it is no longer held; absent: not known
 */
record Authorization(String gatewayReference, long amountMinor, Optional<Instant> expiresAt) {

    static Authorization of(PaymentAuthorized event) {
        return new Authorization(event.gatewayReference(), event.amountMinor(), event.expiresAt());
    }
}
