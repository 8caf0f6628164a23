package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.UnknownEventException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The stored events after a token, for one processor. It ends before an event that this build cannot read: first for a
 * moment, so that what was read before it gets done, then with the error, so that the processor gives up its segments.
 */
final class StoreStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PAUSE_MILLIS = 5;

    private final EventStorageEngine engine;
    private final StoreTail tail;
    private @Nullable TrackingToken reached;
    private @Nullable Stream<? extends TrackedEventMessage<?>> reading;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> read;
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable UnknownEventException unknown;
    private long graceEnds;
    private @Nullable Runnable callback;

    StoreStream(EventStorageEngine engine, StoreTail tail, @Nullable TrackingToken after) {
        this.engine = engine;
        this.tail = tail;
        this.reached = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!isAvailable()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private boolean isAvailable() {
        fetch();
        return next != null || (unknown != null && System.nanoTime() >= graceEnds);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!isAvailable()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        TrackedEventMessage<?> event = next;
        if (event == null) {
            throw unknown == null
                    ? new IllegalStateException("available, yet nothing there")
                    : tail.stopBefore(StoreTail.positionOf(reached) + 1, unknown);
        }
        next = null;
        reached = event.trackingToken();
        return event;
    }

    private void fetch() {
        if (next != null || unknown != null) {
            return;
        }
        try {
            Iterator<? extends TrackedEventMessage<?>> events = events();
            if (events.hasNext()) {
                next = events.next();
            } else {
                closeReading();
            }
        } catch (UnknownEventException newer) {
            unknown = newer;
            graceEnds = System.nanoTime() + GRACE_NANOS;
            closeReading();
        }
    }

    private Iterator<? extends TrackedEventMessage<?>> events() {
        if (read != null) {
            return read;
        }
        if (StoreTail.positionOf(reached) >= tail.head()) {
            return Stream.<TrackedEventMessage<?>>empty().iterator();
        }
        var stored = engine.readEvents(reached, false);
        reading = stored;
        Iterator<? extends TrackedEventMessage<?>> iterator = stored.iterator();
        read = iterator;
        return iterator;
    }

    private void closeReading() {
        if (reading != null) {
            reading.close();
        }
        reading = null;
        read = null;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        tail.onAvailable(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            tail.forget(callback);
        }
        closeReading();
    }
}
