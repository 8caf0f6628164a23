package dev.daybook.query.infrastructure.viewlog;

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

    /** A switch that was begun. */
    public record Switch(String id, String replayId, int from, int to, Instant begunAt) {}

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
