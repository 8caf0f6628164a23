package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.operations.SwitchBegun;
import dev.daybook.query.infrastructure.viewlog.Builds;
import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.ViewBuild;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a build may be given another event on this node: a rebuild may be paused or slowed down, and while a switch is
 * under way both of its builds stand still behind the event that began it.
 */
final class EventGate {

    private static final long LONGEST_STAND_NANOS = Duration.ofSeconds(10).toNanos();

    /** By then every node has read that the switch is over, and queries of all of them read the same build. */
    private static final long ALIGNED_NANOS =
            Duration.ofMillis(ViewLog.LOOK_MILLIS + 100).toNanos();

    private final ViewBuild<?> build;
    private final ViewLog log;
    private final Pace pace = new Pace();
    private volatile @Nullable Stand stand;
    private volatile Known known = new Known(Operations.NONE.version(), Optional.empty());

    EventGate(ViewBuild<?> build, ViewLog log) {
        this.build = build;
        this.log = log;
    }

    private record Stand(String switchId, long position, long sinceNanos) {}

    /** What the log says of this build: asked before every event, and different with hardly any. */
    private record Known(long version, Optional<Replay> replay) {}

    boolean isOpen() {
        if (isStanding()) {
            return false;
        }
        Optional<Replay> replay = replay();
        return replay.map(Replay::phase).filter(Replay.Phase.PAUSED::equals).isEmpty()
                && pace.allows(replay.flatMap(Replay::eventsPerSecond));
    }

    private boolean isStanding() {
        Stand now = stand;
        if (now == null) {
            return false;
        }
        long nanos = System.nanoTime();
        boolean over = !isUnderWay(log.state(), now.switchId()) && nanos - log.changedNanos() > ALIGNED_NANOS;
        if (over || nanos - now.sinceNanos() > LONGEST_STAND_NANOS) {
            stand = null;
        }
        return stand != null;
    }

    /** Where the build stands still for a switch, if it does. */
    OptionalLong standsAt(String switchId) {
        Stand now = stand;
        return now != null && now.switchId().equals(switchId) ? OptionalLong.of(now.position()) : OptionalLong.empty();
    }

    /** Takes notice of an event that the build is given. */
    void passed(TrackedEventMessage<?> event) {
        pace.passed();
        if (event.getPayloadType().equals(SwitchBegun.class)) {
            SwitchBegun begun = (SwitchBegun) event.getPayload();
            Operations state = log.including(((DomainEventMessage<?>) event).getSequenceNumber());
            if (concerns(begun) && isUnderWay(state, begun.switchId())) {
                long position = event.trackingToken().position().orElseThrow();
                stand = new Stand(begun.switchId(), position, System.nanoTime());
            }
        }
    }

    private boolean concerns(SwitchBegun begun) {
        return begun.view().equals(build.definition().name())
                && begun.revision() == build.definition().revision()
                && (begun.from() == build.number() || begun.to() == build.number());
    }

    private boolean isUnderWay(Operations state, String switchId) {
        return state.buildsOf(build.definition().name(), build.definition().revision())
                .change()
                .map(Builds.Switch::id)
                .filter(switchId::equals)
                .isPresent();
    }

    private Optional<Replay> replay() {
        Operations state = log.state();
        if (known.version() != state.version()) {
            known = new Known(
                    state.version(),
                    state.replayOf(build.definition().name(), build.definition().revision(), build.number()));
        }
        return known.replay();
    }
}
