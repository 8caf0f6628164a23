package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored events as the processors read them: one watcher looks for new ones and wakes every processor, and none
 * gets past an event that this build cannot read.
 */
public final class StoreTail implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTail.class);

    /** How long a processor that has stopped leaves its segments to nodes that may read on. */
    private static final Duration REST = Duration.ofSeconds(30);

    private static final int LOOK_AGAIN_MILLIS = 20;

    private final EventStorageEngine engine;
    private final StoredEvents events;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile long head;
    private volatile @Nullable Stop stop;
    private volatile boolean running;

    StoreTail(EventStorageEngine engine, StoredEvents events) {
        this.engine = engine;
        this.events = events;
    }

    private record Stop(UnreadableEvent event, UnknownEventException cause, long untilNanos) {}

    /** The event before which the processors of this node stand still. */
    public Optional<UnreadableEvent> unreadable() {
        return Optional.ofNullable(stop).map(Stop::event);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        Stop last = stop;
        if (last != null && positionOf(after) + 1 == last.event().position() && System.nanoTime() < last.untilNanos()) {
            throw last.cause();
        }
        return new StoreStream(engine, this, after);
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    /** The newest position that the watcher has seen. */
    long head() {
        return head;
    }

    void onAvailable(Runnable callback) {
        waiting.add(callback);
    }

    void forget(Runnable callback) {
        waiting.remove(callback);
    }

    UnknownEventException stopBefore(long position, UnknownEventException unknown) {
        UnreadableEvent event = new UnreadableEvent(position, String.valueOf(unknown.getMessage()));
        if (!event.equals(unreadable().orElse(null))) {
            LOG.error("stopped before position {}: {}; a newer build must go on", position, event.message());
        }
        stop = new Stop(event, unknown, System.nanoTime() + REST.toNanos());
        return unknown;
    }

    void start() {
        running = true;
        var _ = Thread.ofPlatform().name("store-tail").daemon().start(this::watch);
    }

    void stop() {
        running = false;
    }

    private void watch() {
        try {
            while (running) {
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            long newest = events.head();
            if (newest > head) {
                head = newest;
                waiting.forEach(Runnable::run);
            }
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn("cannot look for new events, trying again: {}", failure.toString());
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
