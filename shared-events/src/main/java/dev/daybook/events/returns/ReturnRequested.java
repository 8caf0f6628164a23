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
 */
@EventType(name = "return.requested")
public record ReturnRequested(
        String returnId,
        String orderId,
        List<ReturnLine> lines,
        @PersonalData Optional<String> note) implements ReturnEvent {}
