package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;
import java.util.List;
import java.util.Optional;

/**
 * A customer wants to give pieces of an order back.
 *
 * @param lines each line of the order at most once
 * @param note in the customer's words
 * @param policyVersion of the rules on how long pieces may come back; absent: for ever, as far as they are concerned
 */
@EventType(name = "return.requested")
public record ReturnRequested(
        String returnId,
        String orderId,
        List<ReturnLine> lines,
        @PersonalData Optional<String> note,
        Optional<Integer> policyVersion)
        implements ReturnEvent {

    /** A return that no rule was asked about. */
    public ReturnRequested(String returnId, String orderId, List<ReturnLine> lines, Optional<String> note) {
        this(returnId, orderId, lines, note, Optional.empty());
    }
}
