package dev.daybook.events.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody is to decide about a held order in time.
 *
 * @param by then the policy decides
 * @param policyVersion of the rules that ask for it
 * @param whenOverdue what they say becomes of it then; absent: it was not yet recorded
 */
public record HoldReview(Instant by, int policyVersion, Optional<WhenOverdue> whenOverdue) {

    /** As reviews were recorded before. */
    public HoldReview(Instant by, int policyVersion) {
        this(by, policyVersion, Optional.empty());
    }
}
