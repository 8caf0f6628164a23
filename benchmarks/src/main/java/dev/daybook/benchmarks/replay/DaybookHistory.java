package dev.daybook.benchmarks.replay;

import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.read.EventCursor;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.PositionRange;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The product's way: its reader, its upcasters, and Axon's messages with the payload and the envelope taken out. */
final class DaybookHistory implements History {

    private final DaybookStore store;
    private final EventDecoder decoder = new EventDecoder(CatalogSerializer.create(EventMapper.create()));

    DaybookHistory(DaybookStore store) {
        this.store = store;
    }

    @Override
    public long read(PositionRange range) {
        long events = 0;
        try (EventCursor cursor = store.reader().open(range)) {
            while (cursor.hasNext()) {
                TrackedEventMessage<?> message = decoder.decode(cursor.next());
                Objects.requireNonNull(message.getPayload());
                Objects.requireNonNull(message.getMetaData());
                events++;
            }
        }
        return events;
    }
}
