package dev.daybook.store.tail;

import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.AxonEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Consecutive events as messages.
 *
 * @param unknown why it ends where it ends: the next event is one that this build cannot read
 */
record Page(List<TrackedEventMessage<?>> events, Optional<UnknownEventException> unknown) {

    private static final EventUpcaster UPCASTERS = StepUpcaster.chain();

    static Page of(List<StoredEvent> stored, Serializer serializer) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(stored.size());
        try {
            Iterator<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                            stored.stream().map(AxonEvent::new), serializer, UPCASTERS)
                    .iterator();
            while (messages.hasNext()) {
                events.add(messages.next());
            }
            return new Page(events, Optional.empty());
        } catch (UnknownEventException newer) {
            return new Page(events, Optional.of(newer));
        }
    }
}
