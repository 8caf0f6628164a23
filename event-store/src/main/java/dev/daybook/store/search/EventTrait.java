package dev.daybook.store.search;

import dev.daybook.events.wire.EventLine;

/** What events are found by, beside their subject, their place and their time; the narrowest first. */
public enum EventTrait {
    /** What was appended together. */
    APPEND_ID,
    /** What one message led to. */
    CAUSATION_ID,
    /** One conversation. */
    CORRELATION_ID,
    /** Who acted. */
    ACTOR,
    /** Stored name. */
    TYPE,
    /** Kind of stream. */
    STREAM;

    /** What an event says of it. */
    String of(EventLine event) {
        return switch (this) {
            case APPEND_ID -> event.appendId();
            case CAUSATION_ID -> event.causationId();
            case CORRELATION_ID -> event.correlationId();
            case ACTOR -> event.actor();
            case TYPE -> event.type();
            case STREAM -> event.stream();
        };
    }
}
