package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.UnknownEventException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A stream that ends before an event this build cannot read: first for a moment, so that what was read before it gets
 * done, then with the error, so that the processor gives up its segments.
 */
final class GuardedStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();

    private final BlockingStream<TrackedEventMessage<?>> stored;
    private final StoreTail tail;
    private @Nullable Runnable callback;
    private @Nullable UnknownEventException unknown;
    private long graceEnds;

    GuardedStream(BlockingStream<TrackedEventMessage<?>> stored, StoreTail tail) {
        this.stored = stored;
        this.tail = tail;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() && unknown == null ? stored.peek() : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (!stored.hasNextAvailable(timeout, unit)) {
            return false;
        }
        if (unknown == null) {
            unknown = stored.peek().flatMap(GuardedStream::unreadable).orElse(null);
            graceEnds = System.nanoTime() + GRACE_NANOS;
        }
        return unknown == null || System.nanoTime() >= graceEnds;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        if (unknown != null) {
            throw tail.stopBefore(positionOf(stored.nextAvailable()), unknown);
        }
        return stored.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        stored.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        this.callback = onAvailable;
        tail.onAvailable(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            tail.forget(callback);
        }
        stored.close();
    }

    private static Optional<UnknownEventException> unreadable(TrackedEventMessage<?> event) {
        try {
            var _ = event.getPayloadType();
            return Optional.empty();
        } catch (UnknownEventException unknown) {
            return Optional.of(unknown);
        }
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }
}
