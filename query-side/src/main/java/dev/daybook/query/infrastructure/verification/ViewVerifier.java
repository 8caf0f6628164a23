package dev.daybook.query.infrastructure.verification;

import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.store.EventHistory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** Verifies the live views while they go on; one verification at a time. */
@Component
public final class ViewVerifier {

    private static final int BATCH = 500;
    private static final int SAMPLE = 200;
    private static final int MOST_PARKED = 1024;

    private final List<View<?>> views;
    private final ViewDatabase database;
    private final Coverage coverage;
    private final DeadLetters deadLetters;
    private final EventHistory events;
    private final SampleCheck sample;
    private final Semaphore one = new Semaphore(1);

    ViewVerifier(
            List<View<?>> views,
            ViewDatabase database,
            Coverage coverage,
            DeadLetters deadLetters,
            EventHistory events,
            SampleCheck sample) {
        this.views = List.copyOf(views);
        this.database = database;
        this.coverage = coverage;
        this.deadLetters = deadLetters;
        this.events = events;
        this.sample = sample;
    }

    /**
     * Rebuilds every view beside the live one and compares them.
     *
     * @throws QueryProblem when a verification is under way
     */
    public Verification verify() {
        if (!one.tryAcquire()) {
            throw QueryProblem.conflict("verification-running", "A verification is under way.");
        }
        List<RebuiltView> rebuilt = new ArrayList<>();
        try {
            for (View<?> view : views) {
                long covered = coverage.positionOf(view.name());
                rebuilt.add(new RebuiltView(view, database, covered, parked(view.name())));
            }
            replay(rebuilt);
            return new Verification(rebuilt.stream().map(RebuiltView::verdict).toList(), sample.check(SAMPLE));
        } finally {
            rebuilt.forEach(RebuiltView::close);
            one.release();
        }
    }

    private Map<String, Long> parked(String view) {
        return deadLetters.list(Optional.of(view), Optional.empty(), MOST_PARKED).stream()
                .collect(Collectors.toMap(ParkedKey::key, ParkedKey::position));
    }

    private void replay(List<RebuiltView> rebuilt) {
        long until = rebuilt.stream().mapToLong(RebuiltView::until).max().orElse(0);
        try (var stored = events.read()) {
            Iterator<? extends TrackedEventMessage<?>> next = stored.iterator();
            long reached = 0;
            while (reached < until) {
                List<TrackedEventMessage<?>> batch = batch(next, (int) Math.min(BATCH, until - reached));
                for (RebuiltView view : rebuilt) {
                    view.apply(batch);
                }
                reached += batch.size();
            }
        }
    }

    /** Positions are gapless: so many events are there, and none behind them is touched. */
    private static List<TrackedEventMessage<?>> batch(Iterator<? extends TrackedEventMessage<?>> events, int size) {
        List<TrackedEventMessage<?>> batch = new ArrayList<>(size);
        while (batch.size() < size) {
            batch.add(events.next());
        }
        return batch;
    }
}
