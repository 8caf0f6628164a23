package dev.daybook.store.axonserver;

import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.StoreReadException;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The events after a position, one after the other without a gap, and those to come. */
final class PositionedStream implements AutoCloseable {

    private static final int PAGE_EVENTS = 1_000;
    private static final int PAGE_BYTES = 8 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;

    private final EventStream stream;
    private final StoredForm form;
    private long reached;
    private @Nullable EventWithToken pending;

    PositionedStream(EventStream stream, StoredForm form, long after) {
        this.stream = stream;
        this.form = form;
        this.reached = after;
    }

    /** The position of the last event that was taken. */
    long reached() {
        return reached;
    }

    /** The next events up to a position that exists, at most a thousand and about eight megabytes of them. */
    List<StoredEvent> page(long newest) {
        List<StoredEvent> page = new ArrayList<>();
        for (int bytes = 0; bytes < PAGE_BYTES && page.size() < PAGE_EVENTS && reached < newest; ) {
            page.add(next());
            bytes += page.getLast().size();
        }
        return page;
    }

    /** The next event, which must exist. */
    StoredEvent next() {
        if (!awaitNext(PATIENCE_MILLIS)) {
            throw new StoreReadException("Axon Server did not send the event at position " + (reached + 1));
        }
        StoredEvent event = form.of(java.util.Objects.requireNonNull(pending));
        pending = null;
        // A store whose events were deleted or rewritten has holes; whoever counts on positions must not go on.
        if (event.position() != reached + 1) {
            throw new StoreReadException("Axon Server went from position " + reached + " to " + event.position());
        }
        reached = event.position();
        return event;
    }

    /** Whether there is a next event, at the latest after so many milliseconds. */
    boolean awaitNext(int millis) {
        if (pending != null) {
            return true;
        }
        try {
            pending = stream.nextIfAvailable(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreReadException(stopped);
        }
        if (pending == null && stream.isClosed()) {
            throw stream.getError()
                    .map(StoreReadException::new)
                    .orElseGet(() -> new StoreReadException("Axon Server ended the stream of events"));
        }
        return pending != null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
