package dev.daybook.store.axonserver;

import dev.daybook.store.EventHistory;
import dev.daybook.store.read.EventDecoder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Replays what lies in Axon Server, one event at a time. */
final class AxonServerHistory implements EventHistory {

    private final AxonServerEventSource source;
    private final EventDecoder decoder;

    AxonServerHistory(AxonServerEventSource source, EventDecoder decoder) {
        this.source = source;
        this.decoder = decoder;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> read() {
        long newest = source.newest();
        PositionedStream events = source.open(0);
        return LongStream.range(0, newest)
                .<TrackedEventMessage<?>>mapToObj(_ -> decoder.decode(events.next()))
                .onClose(events::close);
    }
}
