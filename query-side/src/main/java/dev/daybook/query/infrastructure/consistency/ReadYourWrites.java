package dev.daybook.query.infrastructure.consistency;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Lets a reader wait, for a bounded time, until a view holds what the reader has written. */
@Component
public final class ReadYourWrites {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Coverage coverage;
    private final DeadLetters deadLetters;
    private final StoreIdentity store;
    private final StoredEvents history;

    ReadYourWrites(Coverage coverage, DeadLetters deadLetters, StoreIdentity store, @History StoredEvents history) {
        this.coverage = coverage;
        this.deadLetters = deadLetters;
        this.store = store;
        this.history = history;
    }

    /** How fresh the whole view is for this caller; call it before the view is read. */
    public Freshness await(String view, ConsistencyRequest request) {
        boolean covered = awaitCovered(request, token -> coverage.covers(view, token));
        return freshness(request, !covered || deadLetters.anyParked(view));
    }

    /** How fresh the documents of one stream are for this caller; call it before the view is read. */
    public Freshness await(String view, Subject subject, ConsistencyRequest request) {
        boolean covered = awaitCovered(request, token -> coverage.covers(view, token));
        return freshness(request, !covered || deadLetters.isParked(view, subject.toString()));
    }

    /** How fresh history is for this caller, since it may be read from a replica; call it before it is read. */
    public Freshness awaitHistory(ConsistencyRequest request) {
        return await(history::head, request);
    }

    /**
     * How fresh for this caller something is that holds all events up to a position; call it before it is read.
     *
     * @param reached tells that position
     */
    public Freshness await(LongSupplier reached, ConsistencyRequest request) {
        boolean covered = awaitCovered(
                request, token -> reached.getAsLong() >= token.position().orElse(0));
        return freshness(request, !covered);
    }

    private static Freshness freshness(ConsistencyRequest request, boolean stale) {
        boolean asked = request.token().isPresent();
        return Freshness.of(asked, stale, request.patience().filter(_ -> asked));
    }

    private boolean awaitCovered(ConsistencyRequest request, Predicate<TrackingToken> covers) {
        if (request.token().isEmpty()) {
            return true;
        }
        ConsistencyToken asked = request.token().get();
        if (!asked.isOf(store)) {
            throw new ForeignTokenException();
        }
        TrackingToken token = asked.trackingToken();
        long deadline =
                System.nanoTime() + request.patience().orElse(Duration.ZERO).toNanos();
        while (!covers.test(token)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a view", stopped);
        }
    }
}
