package dev.daybook.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The store cannot take the append at this time; nothing of it was written. */
public final class StoreUnavailableException extends EventStoreException {

    public StoreUnavailableException(String message) {
        super(message);
    }

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
