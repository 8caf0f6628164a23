package dev.daybook.command.payment.gateway;

import java.time.Instant;
import java.util.Optional;

/** What a gateway answers when it is asked to hold money, or later how it stands with that; a reference is what it calls the payment. */
sealed interface Authorisation {

    /**
     * The money is held.
     *
     * @param amountMinor how much, in minor units; absent: all that was asked for
     * @param expiresAt from when on it no longer is; absent: not told
     */
    record Authorised(String reference, Optional<Long> amountMinor, Optional<Instant> expiresAt)
            implements Authorisation {}

    /** The payer has to do something first, at this address. */
    record ActionRequired(String reference, String url) implements Authorisation {}

    /** Refused for good. */
    record Declined(String code, String message) implements Authorisation {}

    /** It will tell later, by itself. */
    record Pending(String reference) implements Authorisation {}

    /** What was held and not taken was let go. */
    record LetGo() implements Authorisation {}

    /** What was held and not taken no longer is. */
    record Expired() implements Authorisation {}
}
