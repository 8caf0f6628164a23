package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.UnknownEventException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored events as the processors read them: woken as soon as there are new ones, and never past an event that
 * this build cannot read.
 */
public final class StoreTail implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTail.class);

    /** How long a processor that has stopped leaves its segments to nodes that may read on. */
    private static final Duration REST = Duration.ofSeconds(30);

    private static final int WAKE_UP_MILLIS = 100;

    private final EmbeddedEventStore store;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Stop stop;
    private volatile boolean running;

    StoreTail(EmbeddedEventStore store) {
        this.store = store;
    }

    private record Stop(UnreadableEvent event, UnknownEventException cause, long untilNanos) {}

    /** The event before which the processors of this node stand still. */
    public Optional<UnreadableEvent> unreadable() {
        return Optional.ofNullable(stop).map(Stop::event);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        Stop last = stop;
        if (last != null && covers(after, last.event().position() - 1) && System.nanoTime() < last.untilNanos()) {
            throw last.cause();
        }
        return new GuardedStream(store.openStream(after), this);
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
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
        var _ = Thread.ofPlatform().name("store-tail").daemon().start(this::wakeOnNews);
    }

    void stop() {
        running = false;
    }

    private void wakeOnNews() {
        while (running) {
            try (var news = store.openStream(store.createHeadToken())) {
                watch(news);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("cannot watch the event store, trying again: {}", failure.toString());
                pause();
            }
        }
    }

    private void watch(BlockingStream<TrackedEventMessage<?>> news) throws InterruptedException {
        while (running) {
            if (news.hasNextAvailable(WAKE_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                var _ = news.nextAvailable();
                if (!news.hasNextAvailable()) {
                    waiting.forEach(Runnable::run);
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean covers(@Nullable TrackingToken token, long position) {
        return position == 0 || (token != null && token.position().orElse(0) >= position);
    }
}
