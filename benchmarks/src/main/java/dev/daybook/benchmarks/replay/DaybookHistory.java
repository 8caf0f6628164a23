package dev.daybook.benchmarks.replay;

import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.store.read.AxonEvent;
import dev.daybook.store.read.EventCursor;
import dev.daybook.store.read.PositionRange;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The product's way: its reader, its upcasters, and Axon's messages with the payload and the envelope taken out. */
final class DaybookHistory implements History {

    private final DaybookStore store;
    private final CatalogSerializer serializer = CatalogSerializer.create(EventMapper.create());
    private final EventUpcaster upcasters = StepUpcaster.chain();

    DaybookHistory(DaybookStore store) {
        this.store = store;
    }

    @Override
    public long read(PositionRange range) {
        long events = 0;
        try (EventCursor cursor = store.reader().open(range)) {
            Iterator<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                            StreamSupport.stream(
                                            Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                                    .map(AxonEvent::new),
                            serializer,
                            upcasters)
                    .iterator();
            while (messages.hasNext()) {
                TrackedEventMessage<?> message = messages.next();
                Objects.requireNonNull(message.getPayload());
                Objects.requireNonNull(message.getMetaData());
                events++;
            }
        }
        return events;
    }
}
