package dev.daybook.query.infrastructure.viewlog;

import java.time.Instant;
import java.util.Optional;

/**
 * How one rebuild of a view stands.
 *
 * @param build number of what it builds
 * @param former number of the build that was live before it; absent until it was live
 * @param eventsPerSecond so many are folded at most; absent: as many as can be
 * @param automatic whether it becomes live by itself
 * @param check what a comparison with the stored events came to
 * @param setbacks how often a switch to it was called off
 * @param trouble why, the last time
 */
public record Replay(
        String id,
        String view,
        int revision,
        int build,
        Optional<Integer> former,
        Optional<Integer> eventsPerSecond,
        boolean automatic,
        Phase phase,
        Optional<Check> check,
        int setbacks,
        Optional<String> trouble,
        String startedBy,
        Instant startedAt) {

    /** Where a rebuild is in its life. */
    public enum Phase {
        RUNNING,
        PAUSED,
        LIVE,
        ROLLED_BACK,
        CANCELLED,
        DROPPED
    }

    /**
     * Keys that were folded again.
     *
     * @param different so many of them were not as the build has them
     */
    public record Check(int sampled, int different) {}

    /** Whether events are folded into it. */
    public boolean isFed() {
        return phase != Phase.CANCELLED && phase != Phase.DROPPED;
    }

    Replay in(Phase other) {
        return new Replay(
                id,
                view,
                revision,
                build,
                former,
                eventsPerSecond,
                automatic,
                other,
                check,
                setbacks,
                trouble,
                startedBy,
                startedAt);
    }

    Replay paced(Optional<Integer> most) {
        return new Replay(
                id, view, revision, build, former, most, automatic, phase, check, setbacks, trouble, startedBy,
                startedAt);
    }

    Replay checked(Check found) {
        return new Replay(
                id,
                view,
                revision,
                build,
                former,
                eventsPerSecond,
                automatic,
                phase,
                Optional.of(found),
                setbacks,
                trouble,
                startedBy,
                startedAt);
    }

    Replay live(int before) {
        return new Replay(
                id,
                view,
                revision,
                build,
                Optional.of(before),
                eventsPerSecond,
                automatic,
                Phase.LIVE,
                check,
                setbacks,
                Optional.empty(),
                startedBy,
                startedAt);
    }

    Replay setBack(String cause) {
        return new Replay(
                id,
                view,
                revision,
                build,
                former,
                eventsPerSecond,
                automatic,
                phase,
                check,
                setbacks + 1,
                Optional.of(cause),
                startedBy,
                startedAt);
    }
}
