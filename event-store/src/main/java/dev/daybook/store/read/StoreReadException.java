package dev.daybook.store.read;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Stored events could not be read; the server is away or refuses. */
public final class StoreReadException extends EventStoreException {

    public StoreReadException(Throwable cause) {
        super("the store cannot be read: " + cause.getMessage(), cause);
    }

    public StoreReadException(String message) {
        super(message);
    }
}
