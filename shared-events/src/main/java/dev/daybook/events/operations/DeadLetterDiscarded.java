package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * A view does without an event that it could not take.
 *
 * @param subject stream of the event
 * @param version of the event in its stream
 * @param eventId of the event
 */
@EventType(name = "operations.dead-letter-discarded")
public record DeadLetterDiscarded(String view, String subject, long version, String eventId, Reason reason)
        implements ViewOperation {}
