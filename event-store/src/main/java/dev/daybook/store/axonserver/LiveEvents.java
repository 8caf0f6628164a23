package dev.daybook.store.axonserver;

import dev.daybook.store.StoredEvent;
import dev.daybook.store.tail.EventSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events as Axon Server pushes them. */
final class LiveEvents implements EventSource.Watch {

    private final AxonServerEventSource source;
    private @Nullable PositionedStream stream;
    private long newest;

    LiveEvents(AxonServerEventSource source) {
        this.source = source;
    }

    @Override
    public long newest() {
        newest = source.newest();
        return newest;
    }

    @Override
    public List<StoredEvent> page(long after) {
        return streamAfter(after).page(newest);
    }

    @Override
    public void await(int millis) {
        PositionedStream live = stream == null ? streamAfter(newest) : stream;
        var _ = live.awaitNext(millis);
    }

    private PositionedStream streamAfter(long position) {
        PositionedStream live = stream;
        if (live == null || live.reached() != position) {
            close();
            live = source.open(position);
            stream = live;
        }
        return live;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
