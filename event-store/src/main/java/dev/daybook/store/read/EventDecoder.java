package dev.daybook.store.read;

import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.store.StoredEvent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Makes messages of stored events: upcast at once, payload and metadata decoded when they are first asked for. */
public final class EventDecoder {

    private static final EventUpcaster UPCASTERS = StepUpcaster.chain();

    private final Serializer serializer;

    public EventDecoder(Serializer serializer) {
        this.serializer = serializer;
    }

    /** One message per event, in order; {@code next} fails on an event that this build does not know. */
    public Iterator<TrackedEventMessage<?>> decode(Stream<StoredEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(events.map(AxonEvent::new), serializer, UPCASTERS)
                .iterator();
    }
}
