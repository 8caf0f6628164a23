package dev.daybook.query.infrastructure.processing;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.StoredEvents;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the views from the start of this node until each holds what was stored by then; tells its progress. */
public final class CatchUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final ViewProcessors processors;
    private final Coverage coverage;
    private final StoredEvents events;
    private volatile State state = new State(0, 0, false);
    private volatile boolean running;

    CatchUp(ViewProcessors processors, Coverage coverage, StoredEvents events) {
        this.processors = processors;
        this.coverage = coverage;
        this.events = events;
    }

    /**
     * How far the slowest view is.
     *
     * @param done events that every view holds
     * @param of events that were stored when this node started
     * @param complete whether every view has once held them all
     */
    public record State(long done, long of, boolean complete) {}

    public State state() {
        return state;
    }

    @Override
    public void start() {
        running = true;
        state = new State(0, events.head(), false);
        var _ = Thread.ofPlatform().name("views-catch-up").daemon().start(this::follow);
    }

    private void follow() {
        long began = System.nanoTime();
        long first = done();
        long nextLine = began + TimeUnit.SECONDS.toNanos(1);
        try {
            while (running && !advance()) {
                TimeUnit.MILLISECONDS.sleep(20);
                if (System.nanoTime() >= nextLine) {
                    nextLine += TimeUnit.SECONDS.toNanos(1);
                    LOG.info("views: {}", line(state.done(), rate(state.done() - first, began)));
                }
            }
            if (state.complete()) {
                LOG.info("views are up to date: {}", line(state.of(), rate(state.of() - first, began)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean advance() {
        long done = Math.min(done(), state.of());
        state = new State(done, state.of(), done == state.of());
        return state.complete();
    }

    private long done() {
        try {
            return processors.views().stream()
                    .map(View::name)
                    .mapToLong(coverage::positionOf)
                    .min()
                    .orElse(0);
        } catch (RuntimeException unreachable) {
            LOG.warn("cannot tell how far the views are, trying again: {}", unreachable.toString());
            return state.done();
        }
    }

    private String line(long done, long perSecond) {
        long percent = state.of() == 0 ? 100 : 100 * done / state.of();
        return String.format(Locale.ROOT, "%,d of %,d events (%d %%), %,d/s", done, state.of(), percent, perSecond);
    }

    private static long rate(long events, long sinceNanos) {
        return Math.max(0, events) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - sinceNanos);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after the processors. */
    @Override
    public int getPhase() {
        return 1;
    }
}
