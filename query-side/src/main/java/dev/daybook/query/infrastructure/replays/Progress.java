package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far builds are, and how fast they go, as this node sees it. */
@Component
final class Progress {

    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();

    private final Coverage coverage;
    private final StoredEvents events;
    private final Map<String, Deque<Place>> places = new ConcurrentHashMap<>();

    Progress(Coverage coverage, StoredEvents events) {
        this.coverage = coverage;
        this.events = events;
    }

    private record Place(long position, long nanos) {}

    /**
     * How far a build is.
     *
     * @param position up to which every event is in it
     * @param total how many events there are
     * @param eventsPerSecond how fast it went in the last seconds
     * @param etaSeconds when it will have caught up, if nothing new is stored; absent while it rests
     */
    record State(long position, long total, long eventsPerSecond, Optional<Long> etaSeconds) {

        boolean caughtUp() {
            return position >= total;
        }
    }

    /** Looks at a build; those that look more often know its rate better. */
    State of(ViewBuild<?> build) {
        long total = events.head();
        long position = Math.min(total, coverage.positionOf(build));
        long perSecond = rate(build.collection(), new Place(position, System.nanoTime()));
        Optional<Long> eta = position >= total
                ? Optional.of(0L)
                : perSecond == 0 ? Optional.empty() : Optional.of(Math.ceilDiv(total - position, perSecond));
        return new State(position, total, perSecond, eta);
    }

    private long rate(String build, Place now) {
        Deque<Place> known = places.computeIfAbsent(build, _ -> new ArrayDeque<>());
        synchronized (known) {
            known.addLast(now);
            while (known.size() > 2 && now.nanos() - known.peekFirst().nanos() > WINDOW_NANOS) {
                known.removeFirst();
            }
            Place first = known.getFirst();
            long nanos = Math.max(1, now.nanos() - first.nanos());
            return Math.max(0, now.position() - first.position())
                    * Duration.ofSeconds(1).toNanos()
                    / nanos;
        }
    }
}
