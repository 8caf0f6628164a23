package dev.daybook.store.tail;

import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Consecutive events as messages.
 *
 * @param bytes as many as they took in the store
 * @param unknown why it ends where it ends: the next event is one that this build cannot read
 */
record Page(List<TrackedEventMessage<?>> events, long bytes, Optional<UnknownEventException> unknown) {

    static Page of(List<StoredEvent> stored, EventDecoder decoder) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(stored.size());
        long bytes = stored.stream().mapToLong(StoredEvent::size).sum();
        try {
            for (StoredEvent event : stored) {
                events.add(decoder.decode(event));
            }
            return new Page(events, bytes, Optional.empty());
        } catch (UnknownEventException newer) {
            return new Page(events, bytes, Optional.of(newer));
        }
    }
}
