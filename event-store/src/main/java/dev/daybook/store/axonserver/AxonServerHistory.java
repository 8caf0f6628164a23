package dev.daybook.store.axonserver;

import dev.daybook.store.EventHistory;
import dev.daybook.store.read.EventDecoder;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                decoder.decode(LongStream.range(0, newest).mapToObj(_ -> events.next())),
                                Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(events::close);
    }
}
