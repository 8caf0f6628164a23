package dev.daybook.store.contract;

import dev.daybook.store.EventHistory;
import dev.daybook.store.Expectations;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.tail.EventTail;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A store as the two sides see it, whatever is below.
 *
 * @param named gives a failure the name under which the command side knows it
 */
record OpenStore(
        EventStore eventStore,
        EventTail tail,
        StoredEvents events,
        EventHistory history,
        IdempotencyRecords answers,
        Expectations expectations,
        UnaryOperator<Throwable> named,
        Runnable end)
        implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
