package dev.daybook.store.read;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Stored events could not be read; the database is away or refuses. */
public final class StoreReadException extends EventStoreException {

    public StoreReadException(SQLException cause) {
        super("the store cannot be read: " + cause.getMessage(), cause);
    }
}
