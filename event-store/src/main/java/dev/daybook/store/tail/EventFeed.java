package dev.daybook.store.tail;

import dev.daybook.store.StoredEvent;
import dev.daybook.store.append.Appender;
import dev.daybook.store.append.NewEvent;
import dev.daybook.store.read.EventDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest events of the store in memory. Those of this process come straight from its commits; those of others
 * are read as soon as their process announces them, and at the latest with the next poll.
 */
public final class EventFeed implements Appender.CommitListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final int POLL_MILLIS = 250;
    private static final int LOST_MILLIS = 500;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final EventSource source;
    private final EventDecoder decoder;
    private final LongSupplier newest;
    private final EventRing ring = new EventRing();
    private final PageCache pages;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final Object news = new Object();
    private final Thread thread;
    private volatile long head;
    private volatile boolean started;
    private volatile boolean closing;

    /**
     * A feed that rests until somebody reads it: a process that only appends has no use for it.
     *
     * @param newest asks the store for the position of its newest event
     */
    public EventFeed(EventSource source, EventDecoder decoder, LongSupplier newest) {
        this.source = source;
        this.decoder = decoder;
        this.newest = newest;
        this.pages = new PageCache(after -> Page.of(source.page(after), decoder));
        this.thread = Thread.ofPlatform().name("event-feed").daemon().unstarted(this::follow);
    }

    /** Begins to follow the store from its newest event on; asked again it does nothing. */
    synchronized void start() {
        if (!started && !closing) {
            long now = newest.getAsLong();
            ring.skipTo(now);
            head = now;
            started = true;
            thread.start();
        }
    }

    @Override
    public void committed(long firstPosition, List<NewEvent> events) {
        if (!started) {
            return;
        }
        long position = firstPosition;
        for (NewEvent event : events) {
            if (!ring.add(position, tracked(position, event), event.size())) {
                // Another process was in between: its announcement has all of them read from the table, in order.
                return;
            }
            position++;
        }
        available(position - 1);
    }

    private static TrackedEventMessage<?> tracked(long position, NewEvent event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), event.message());
    }

    private void available(long newest) {
        synchronized (news) {
            head = Math.max(head, newest);
            news.notifyAll();
        }
        waiting.forEach(Runnable::run);
    }

    private void follow() {
        while (!closing) {
            try (EventSource.Watch watch = source.watch()) {
                while (!closing) {
                    read(watch);
                    pages.rest();
                    watch.await(POLL_MILLIS);
                }
            } catch (RuntimeException failure) {
                if (!closing) {
                    LOG.warn("cannot look for new events, trying again: {}", failure.toString());
                    pause();
                }
            }
        }
    }

    private void read(EventSource.Watch watch) {
        long now = watch.newest();
        boolean readable = true;
        while (readable && ring.head() < now) {
            readable = readPage(watch);
        }
        if (now > head) {
            available(now);
        }
    }

    private boolean readPage(EventSource.Watch watch) {
        long known = ring.head();
        List<StoredEvent> stored = watch.page(known);
        List<TrackedEventMessage<?>> events = Page.of(stored, decoder).events();
        for (int place = 0; place < events.size(); place++) {
            var _ = ring.add(
                    known + 1 + place, events.get(place), stored.get(place).size());
        }
        return !events.isEmpty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOST_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The newest position that is known to exist. */
    long head() {
        return head;
    }

    TrackingToken headToken() {
        return new GlobalSequenceTrackingToken(newest.getAsLong());
    }

    @Nullable
    TrackedEventMessage<?> recent(long position) {
        return ring.at(position);
    }

    Page pageAfter(long position) {
        return pages.after(position);
    }

    /** Waits until there is something after a position, but not longer than this. */
    void awaitAfter(long position, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (news) {
            long left = millis;
            while (head <= position && left > 0) {
                news.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        }
    }

    void onAvailable(Runnable callback) {
        waiting.add(callback);
    }

    void forget(Runnable callback) {
        waiting.remove(callback);
    }

    @Override
    public synchronized void close() {
        closing = true;
        if (!started) {
            return;
        }
        thread.interrupt();
        try {
            var _ = thread.join(STOP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
