package dev.daybook.query.infrastructure.processing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The stored events, as far as a gate lets them through. */
final class GatedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final EventGate gate;

    GatedEvents(StreamableMessageSource<TrackedEventMessage<?>> events, EventGate gate) {
        this.events = events;
        this.gate = gate;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Gated(events.openStream(after), gate);
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    private record Gated(BlockingStream<TrackedEventMessage<?>> events, EventGate gate)
            implements BlockingStream<TrackedEventMessage<?>> {

        private static final int LOOK_AGAIN_MILLIS = 20;

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return gate.isOpen() ? events.peek() : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (!gate.isOpen()) {
                if (System.nanoTime() >= deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = events.nextAvailable();
            gate.passed(event);
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
