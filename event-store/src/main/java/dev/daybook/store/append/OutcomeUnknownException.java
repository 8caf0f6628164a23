package dev.daybook.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The store was lost while it took the append: all of it may be written, or nothing. Its idempotency key tells later. */
public final class OutcomeUnknownException extends EventStoreException {

    public OutcomeUnknownException(String message) {
        super(message);
    }

    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
