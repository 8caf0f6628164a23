package dev.daybook.query.infrastructure.folding;

import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.stereotype.Component;

/** Writes what the stored events say of a key over what a build has of it. */
@Component
public final class KeyRepair {

    /** The feed may write its own idea of a document over the repaired one, if it had read it before. */
    private static final int MOST_TRIES = 10;

    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private final KeyComparison comparison;
    private final Coverage coverage;
    private final StoredEvents events;

    KeyRepair(KeyComparison comparison, Coverage coverage, StoredEvents events) {
        this.comparison = comparison;
        this.coverage = coverage;
        this.events = events;
    }

    /**
     * Repairs the documents of a key, and looks at them again until they are as they should be.
     *
     * @return ids of those that were not
     * @throws UnfoldableKeyException where the view cannot take one of the events
     * @throws IllegalStateException when they are not even after several tries
     */
    public <D extends ViewDocument> Set<String> repair(ViewBuild<D> build, String key) {
        Set<String> repaired = new LinkedHashSet<>();
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            KeyComparison.Verdict<D> verdict = comparison.compare(build, key);
            if (verdict.equal() && verdict.settled()) {
                return repaired;
            }
            verdict.documents().stream()
                    .filter(document -> verdict.different().contains(document.id()))
                    .forEach(document -> {
                        build.overwrite(document, seen(verdict, document.id()));
                        repaired.add(document.id());
                    });
            awaitCovered(build);
        }
        throw new IllegalStateException(key + " of " + build.collection() + " is changed as fast as it is repaired");
    }

    private static OptionalLong seen(KeyComparison.Verdict<?> verdict, String id) {
        Long position = verdict.seen().get(id);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Until then a batch may be under way that has read a document as it was. */
    private void awaitCovered(ViewBuild<?> build) {
        var head = new GlobalSequenceTrackingToken(events.head());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!coverage.covers(build, head) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
