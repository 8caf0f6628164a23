package dev.daybook.simulation.judgement;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision of history beside the same one made again.
 *
 * @param policy what decided, in one word
 * @param id of the order, or of the return
 * @param version of the policy that history names
 * @param was what came of it
 * @param would what comes of it by the policy that is tried
 * @param more what the shop is owed more then; absent: it says nothing of money
 */
public record Decision(
        String policy,
        String id,
        Instant at,
        Optional<Integer> version,
        String was,
        String would,
        Optional<Amount> more) {

    /** A decision that says nothing of money. */
    Decision(String policy, String id, Instant at, Optional<Integer> version, String was, String would) {
        this(policy, id, at, version, was, would, Optional.empty());
    }

    boolean isSame() {
        return was.equals(would);
    }
}
