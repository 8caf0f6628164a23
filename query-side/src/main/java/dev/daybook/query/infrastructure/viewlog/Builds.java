package dev.daybook.query.infrastructure.viewlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The builds of one revision of a view.
 *
 * @param live number of the one that queries read
 * @param kept numbers of all that are fed, the live one among them
 * @param highest number that was ever given
 * @param change the switch that is under way
 */
public record Builds(int live, SortedSet<Integer> kept, int highest, Optional<Switch> change) {

    /** What every installation has. */
    public static final Builds FIRST = new Builds(0, new TreeSet<>(Set.of(0)), 0, Optional.empty());

    /**
     * A switch that was begun.
     *
     * @param version of the event that began it, in its stream
     */
    public record Switch(String id, String replayId, int from, int to, long version, Instant begunAt) {

        /** Feeds stand still for ten seconds: what comes later finds them where they please. */
        private static final Duration LONGEST = Duration.ofSeconds(9);

        /** Whether it is too late for the switch by then. */
        public boolean isLate(Instant at) {
            return at.isAfter(begunAt.plus(LONGEST));
        }
    }

    Builds with(int build) {
        SortedSet<Integer> more = new TreeSet<>(kept);
        var _ = more.add(build);
        return new Builds(live, more, Math.max(highest, build), change);
    }

    Builds without(int build) {
        SortedSet<Integer> fewer = new TreeSet<>(kept);
        var _ = fewer.remove(build);
        return new Builds(live, fewer, highest, change);
    }

    Builds begun(Switch begun) {
        return new Builds(live, kept, highest, Optional.of(begun));
    }

    Builds serving(int build) {
        return new Builds(build, kept, highest, Optional.empty());
    }

    Builds asBefore() {
        return new Builds(live, kept, highest, Optional.empty());
    }
}
