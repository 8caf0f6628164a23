package dev.daybook.store.tail;

import dev.daybook.events.wire.UnknownEventException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The stored events after a position, for one processor. It ends before an event that this build cannot read: first for
 * a moment, so that what was read before it gets done, then with the error, so that the processor gives up its segments.
 */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final EventFeed feed;
    private final EventTail tail;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long reached;
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable UnknownEventException unknown;
    private @Nullable UnknownEventException pageEnd;
    private long graceEnds;
    private @Nullable Runnable callback;

    TailStream(EventFeed feed, EventTail tail, long after) {
        this.feed = feed;
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
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            feed.awaitAfter(reached, Math.min(left, LOOK_AGAIN_MILLIS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!isAvailable()) {
            feed.awaitAfter(reached, LOOK_AGAIN_MILLIS);
        }
        TrackedEventMessage<?> event = next;
        if (event == null) {
            throw unknown == null
                    ? new IllegalStateException("available, yet nothing there")
                    : tail.stopBefore(reached + 1, unknown);
        }
        next = null;
        reached++;
        return event;
    }

    private boolean isAvailable() {
        fetch();
        return next != null || (unknown != null && System.nanoTime() >= graceEnds);
    }

    private void fetch() {
        if (next != null || unknown != null) {
            return;
        }
        next = page.isEmpty() ? feed.recent(reached + 1) : page.poll();
        if (next == null && pageEnd == null && reached < feed.head()) {
            Page read = feed.pageAfter(reached);
            page.addAll(read.events());
            pageEnd = read.unknown().orElse(null);
            next = page.poll();
        }
        if (next == null && pageEnd != null) {
            unknown = pageEnd;
            graceEnds = System.nanoTime() + GRACE_NANOS;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        feed.onAvailable(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            feed.forget(callback);
        }
        page.clear();
    }
}
