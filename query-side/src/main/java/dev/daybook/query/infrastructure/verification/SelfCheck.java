package dev.daybook.query.infrastructure.verification;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.folding.KeyComparison;
import dev.daybook.query.infrastructure.folding.KeySample;
import dev.daybook.query.infrastructure.folding.UnfoldableKeyException;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.processing.ViewSettings;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Now and then compares, for an event by chance, what every view has of its key with what the stored events say. */
@Component
final class SelfCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final ViewProcessors processors;
    private final KeySample sample;
    private final KeyComparison comparison;
    private final DeadLetters deadLetters;
    private final StoredEvents events;
    private final MeterRegistry meters;
    private final int perMinute;
    private volatile boolean running;

    SelfCheck(
            ViewProcessors processors,
            KeySample sample,
            KeyComparison comparison,
            DeadLetters deadLetters,
            StoredEvents events,
            MeterRegistry meters,
            ViewSettings settings) {
        this.processors = processors;
        this.sample = sample;
        this.comparison = comparison;
        this.deadLetters = deadLetters;
        this.events = events;
        this.meters = meters;
        this.perMinute = settings.checksPerMinute();
    }

    private void check() {
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(TimeUnit.MINUTES.toMillis(1) / perMinute);
                if (running) {
                    sample.streams(1, events.head()).forEach(this::check);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("cannot check the views, trying again: {}", failure.toString());
            }
        }
    }

    /** Compares what every view has of a stream. */
    void check(Subject stream) {
        processors.views().forEach(view -> check(view, view.definition().key().of(stream)));
    }

    private void check(View<?> view, String key) {
        if (deadLetters.isParked(view.name(), key)) {
            return;
        }
        try {
            KeyComparison.Verdict<?> verdict = comparison.compare(view.live(), key);
            boolean drifted = !verdict.equal() && !deadLetters.isParked(view.name(), key);
            meters.counter("daybook.views.checked", "view", view.name())
                    .increment(verdict.documents().size());
            meters.counter("daybook.views.drift", "view", view.name()).increment(drifted ? 1 : 0);
            if (drifted) {
                LOG.error("view {} drifts from its events in {}", view.name(), verdict.different());
            }
        } catch (UnfoldableKeyException unfoldable) {
            LOG.debug("view {} cannot be checked: {}", view.name(), unfoldable.getMessage());
        }
    }

    @Override
    public void start() {
        running = perMinute > 0;
        if (running) {
            var _ = Thread.ofVirtual().name("views-self-check").start(this::check);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the processors. */
    @Override
    public int getPhase() {
        return 2;
    }
}
