package dev.daybook.query.changes;

import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.live.LiveSettings;
import dev.daybook.query.infrastructure.live.Outlet;
import dev.daybook.query.infrastructure.live.SseFrames;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.tail.EventTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells clients what is stored, as soon as it is. One thread reads the store for all of them; a client costs a thread only
 * while something is being sent to it.
 */
@Component
class LiveChanges implements SmartLifecycle {

    /** Whoever has missed more reads again. */
    private static final int MISSED_MAX = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);
    private static final long LOST_MILLIS = 1_000;

    private final EventTail tail;
    private final OrderOwners owners;
    private final SseFrames sse;
    private final Frames frames;
    private final Duration heartbeat;
    private final Semaphore places;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private long reached;
    private long beatAt;
    private final Thread thread =
            Thread.ofPlatform().name("live-changes").daemon().unstarted(this::run);
    private volatile boolean running;

    LiveChanges(EventTail tail, OrderOwners owners, StoreIdentity store, LiveSettings settings, MeterRegistry meters) {
        this.tail = tail;
        this.owners = owners;
        this.sse = new SseFrames(store);
        this.frames = new Frames(sse);
        this.heartbeat = settings.heartbeat();
        this.places = new Semaphore(settings.clients());
        var _ = meters.gauge("daybook.live.clients", places, free -> settings.clients() - free.availablePermits());
    }

    /**
     * Takes a client in.
     *
     * @param after the position up to which it has heard of everything; empty: it begins with what comes next
     * @throws QueryProblem (503) when there are too many
     */
    Listener listen(Topic topic, Optional<Long> after, Outlet outlet) {
        if (!running || !places.tryAcquire()) {
            throw QueryProblem.unavailable(
                    "too-many-listeners", "Too many listen to changes at the moment.", COME_BACK_AFTER);
        }
        Listener listener = new Listener(topic, after.orElse(0L), outlet, writers, this::left);
        if (after.isEmpty()) {
            join(listener);
        } else {
            writers.execute(() -> resume(listener));
        }
        return listener;
    }

    private synchronized void join(Listener listener) {
        if (!running) {
            listener.close();
        }
        if (listener.isClosed()) {
            return;
        }
        listener.offer(sse.welcome(Math.max(reached, listener.seen())));
        listeners.add(listener);
    }

    /** Tells what a client has missed, and lets it join where everybody else is. */
    private void resume(Listener listener) {
        long at = listener.seen();
        if (reached() - at > MISSED_MAX) {
            listener.send(frames.reset(reached()));
            join(listener);
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> missed = from(at)) {
            while (!joined(listener, at)) {
                while (at < reached()
                        && running
                        && !listener.isClosed()
                        && missed.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    Change change = Change.of(missed.nextAvailable());
                    at = change.position();
                    if (listener.wants(change, owners)) {
                        listener.send(frames.change(change).to(listener.topic()));
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            listener.close();
        } catch (RuntimeException failure) {
            LOG.warn("a client was let go while it was told what it had missed: {}", failure.toString());
            listener.close();
        }
    }

    private synchronized boolean joined(Listener listener, long at) {
        if (running && at < reached && !listener.isClosed()) {
            return false;
        }
        join(listener);
        return true;
    }

    private void left(Listener listener) {
        places.release();
        synchronized (this) {
            listeners.remove(listener);
        }
    }

    private synchronized long reached() {
        return reached;
    }

    private BlockingStream<TrackedEventMessage<?>> from(long position) {
        return tail.openStream(new GlobalSequenceTrackingToken(position));
    }

    private void run() {
        while (running) {
            try (BlockingStream<TrackedEventMessage<?>> events = from(reached())) {
                follow(events);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    LOG.warn("cannot tell what changes, trying again: {}", failure.toString());
                    pause();
                }
            }
        }
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        while (running) {
            long left = TimeUnit.NANOSECONDS.toMillis(beatAt - System.nanoTime());
            if (left <= 0) {
                beat();
            } else if (events.hasNextAvailable((int) left, TimeUnit.MILLISECONDS)) {
                tell(Change.of(events.nextAvailable()));
            }
        }
    }

    /** Whoever wants it is found before anybody is told: what fails is tried again, and nobody hears of it twice. */
    private synchronized void tell(Change change) {
        List<Listener> wanting = listeners.stream()
                .filter(listener -> listener.wants(change, owners))
                .toList();
        if (!wanting.isEmpty()) {
            Frames.Told told = frames.change(change);
            wanting.forEach(listener -> listener.offer(told.to(listener.topic())));
        }
        reached = change.position();
    }

    private synchronized void beat() {
        listeners.forEach(listener -> listener.offer(sse.heartbeat(Math.max(reached, listener.seen()))));
        beatAt = System.nanoTime() + heartbeat.toNanos();
    }

    private void pause() {
        try {
            if (beatAt <= System.nanoTime()) {
                beat();
            }
            TimeUnit.MILLISECONDS.sleep(LOST_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        reached = tail.createHeadToken().position().orElse(0);
        beatAt = System.nanoTime() + heartbeat.toNanos();
        running = true;
        thread.start();
    }

    /** Before the web server waits for the answers that are under way: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        synchronized (this) {
            listeners.forEach(listener -> writers.execute(listener::close));
            listeners.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
