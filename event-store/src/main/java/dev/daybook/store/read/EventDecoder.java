package dev.daybook.store.read;

import dev.daybook.events.upcast.EventUpcasts;
import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.store.StoredEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Makes messages of stored events: payload and metadata are decoded when they are first asked for. */
public final class EventDecoder {

    private static final EventUpcaster UPCASTERS = StepUpcaster.chain();

    /** Events that have been in another form; all others need not pass the upcasters. */
    private static final Set<String> UPCAST =
            EventUpcasts.all().stream().map(step -> step.event()).collect(Collectors.toUnmodifiableSet());

    private final Serializer serializer;

    public EventDecoder(Serializer serializer) {
        this.serializer = serializer;
    }

    /**
     * The message of an event.
     *
     * @throws dev.daybook.events.wire.UnknownEventException when this build does not know it
     */
    public TrackedEventMessage<?> decode(StoredEvent stored) {
        AxonEvent event = new AxonEvent(stored);
        return UPCAST.contains(stored.type()) ? upcast(event) : asItIs(event);
    }

    private TrackedEventMessage<?> upcast(AxonEvent event) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(event), serializer, UPCASTERS)
                .findFirst()
                .orElseThrow();
    }

    private TrackedEventMessage<?> asItIs(AxonEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                event.trackingToken(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                new SerializedMessage<>(
                        event.getEventIdentifier(),
                        new LazyDeserializingObject<>(event.getPayload(), serializer),
                        new LazyDeserializingObject<>(event.getMetaData(), serializer)),
                event::getTimestamp);
    }
}
