package dev.daybook.query.eventsearch;

import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.live.LiveSettings;
import dev.daybook.query.infrastructure.live.Outlet;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has clients read events as streams, a page of history at a time. One thread looks for what is new, for all of them; a client
 * costs a thread only while something is being sent to it.
 */
@Component
class EventStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 200;

    /** So many connections of history are left to others. */
    private static final int READS_AT_ONCE = 2;

    private final StoredEvents history;
    private final EventLines lines;
    private final LiveSettings settings;
    private final Semaphore places;
    private final Semaphore reads = new Semaphore(READS_AT_ONCE);
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<EventReading> readings = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("event-streams").daemon().unstarted(this::run);
    private volatile boolean running;

    EventStreams(@History StoredEvents history, EventLines lines, LiveSettings settings, MeterRegistry meters) {
        this.history = history;
        this.lines = lines;
        this.settings = settings;
        this.places = new Semaphore(settings.eventStreams());
        var _ = meters.gauge("daybook.live.event.streams", readings, Set::size);
    }

    /** The position of the newest event that can be read. */
    long head() {
        return history.head();
    }

    /**
     * Begins to tell a client of events.
     *
     * @throws QueryProblem (503) when too many are being told
     */
    EventReading open(StreamQuery query, StreamForm form, Outlet outlet) {
        if (!running || !places.tryAcquire()) {
            throw QueryProblem.unavailable(
                    "too-many-listeners", "Too many read events as a stream at the moment.", COME_BACK_AFTER);
        }
        EventReading reading = new EventReading(query, form, outlet, settings.heartbeat());
        readings.add(reading);
        writers.execute(() -> advance(reading));
        return reading;
    }

    private void advance(EventReading reading) {
        try {
            reading.greet();
            for (List<StoredEvent> page = page(reading); !page.isEmpty(); page = page(reading)) {
                reading.tell(page, lines);
                reading.beat();
            }
            reading.beat();
            if (reading.isAtItsEnd()) {
                leave(reading);
            }
        } catch (IOException | IllegalStateException _) {
            leave(reading);
        } catch (RuntimeException failure) {
            LOG.warn("a stream of events was broken off: {}", failure.toString());
            leave(reading);
        } finally {
            reading.rest();
        }
    }

    private List<StoredEvent> page(EventReading reading) {
        if (!running || reading.isClosed() || reading.isAtItsEnd()) {
            return List.of();
        }
        reads.acquireUninterruptibly();
        try {
            return history.page(reading.reached());
        } finally {
            reads.release();
        }
    }

    /** Ends the answer to a client, whether all was told or not. */
    void leave(EventReading reading) {
        if (readings.remove(reading)) {
            places.release();
            reading.end();
        }
    }

    private void run() {
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                look(readings.isEmpty() ? 0 : history.head());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("cannot look for new events, trying again: {}", failure.toString());
                look(0);
            }
        }
    }

    private void look(long head) {
        readings.stream()
                .filter(reading -> reading.begin(head))
                .forEach(reading -> writers.execute(() -> advance(reading)));
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    /** Before the web server waits for the answers that are under way: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        readings.forEach(reading -> writers.execute(() -> leave(reading)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
