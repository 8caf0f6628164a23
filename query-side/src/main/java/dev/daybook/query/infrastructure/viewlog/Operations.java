package dev.daybook.query.infrastructure.viewlog;

import dev.daybook.events.Envelope;
import dev.daybook.events.operations.BuildDropped;
import dev.daybook.events.operations.DeadLetterDiscarded;
import dev.daybook.events.operations.DocumentRepaired;
import dev.daybook.events.operations.RebuildCancelled;
import dev.daybook.events.operations.RebuildPaced;
import dev.daybook.events.operations.RebuildPaused;
import dev.daybook.events.operations.RebuildResumed;
import dev.daybook.events.operations.RebuildStarted;
import dev.daybook.events.operations.RebuildVerified;
import dev.daybook.events.operations.SwitchAbandoned;
import dev.daybook.events.operations.SwitchBegun;
import dev.daybook.events.operations.ViewOperation;
import dev.daybook.events.operations.ViewSwitched;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What all that was done to the views comes to; a pure fold.
 *
 * @param version of the last event folded in; -1: none
 * @param builds by view and revision
 * @param replays by id, oldest first
 * @param discarded which views do without which events
 */
public record Operations(
        long version, Map<ViewShape, Builds> builds, Map<String, Replay> replays, Set<Discard> discarded) {

    /** Nothing was done to any view. */
    public static final Operations NONE = new Operations(-1, Map.of(), new LinkedHashMap<>(), Set.of());

    /** One revision of a view. */
    public record ViewShape(String view, int revision) {}

    /** An event that a view does without. */
    public record Discard(String view, String subject, long version) {}

    /** The builds of a view. */
    public Builds buildsOf(String view, int revision) {
        return builds.getOrDefault(new ViewShape(view, revision), Builds.FIRST);
    }

    public Optional<Replay> replay(String id) {
        return Optional.ofNullable(replays.get(id));
    }

    /** Every rebuild there ever was, oldest first. */
    public Collection<Replay> allReplays() {
        return replays.values();
    }

    /** The rebuild that makes, or has made, a build; none makes the first one. */
    public Optional<Replay> replayOf(String view, int revision, int build) {
        return replays.values().stream()
                .filter(replay ->
                        replay.view().equals(view) && replay.revision() == revision && replay.build() == build)
                .findFirst();
    }

    Operations after(ViewOperation event, Envelope envelope) {
        Operations next = new Operations(envelope.version(), builds, replays, discarded);
        return switch (event) {
            case RebuildStarted e ->
                next.with(started(e, envelope)).builds(e.view(), e.revision(), builds -> builds.with(e.build()));
            case RebuildPaced e -> next.replay(e.replayId(), replay -> replay.paced(e.eventsPerSecond()));
            case RebuildPaused e -> next.replay(e.replayId(), replay -> replay.in(Replay.Phase.PAUSED));
            case RebuildResumed e -> next.replay(e.replayId(), replay -> replay.in(Replay.Phase.RUNNING));
            case RebuildVerified e ->
                next.replay(e.replayId(), replay -> replay.checked(new Replay.Check(e.sampled(), e.different())));
            case RebuildCancelled e -> next.ended(e.replayId(), Replay.Phase.CANCELLED);
            case SwitchBegun e ->
                next.builds(
                        e.view(),
                        e.revision(),
                        builds -> builds.begun(new Builds.Switch(
                                e.switchId(),
                                e.replayId(),
                                e.from(),
                                e.to(),
                                envelope.version(),
                                envelope.recordedAt())));
            case ViewSwitched e -> happens(e, envelope) ? next.switched(e) : next.calledOff(e);
            case SwitchAbandoned e ->
                next.builds(e.view(), e.revision(), Builds::asBefore)
                        .replay(e.replayId(), replay -> replay.setBack(e.cause()));
            case BuildDropped e ->
                next.builds(e.view(), e.revision(), builds -> builds.without(e.build()))
                        .dropped(e);
            case DocumentRepaired _ -> next;
            case DeadLetterDiscarded e -> next.discard(new Discard(e.view(), e.subject(), e.version()));
        };
    }

    private static Replay started(RebuildStarted event, Envelope envelope) {
        return new Replay(
                event.replayId(),
                event.view(),
                event.revision(),
                event.build(),
                Optional.empty(),
                event.eventsPerSecond(),
                event.automatic(),
                Replay.Phase.RUNNING,
                Optional.empty(),
                0,
                Optional.empty(),
                envelope.context().actor(),
                envelope.recordedAt());
    }

    /** A switch whose feeds have gone on, or whose build was given up, does not happen. */
    private boolean happens(ViewSwitched event, Envelope envelope) {
        Builds of = buildsOf(event.view(), event.revision());
        return of.kept().contains(event.to())
                && of.change()
                        .filter(change -> change.id().equals(event.switchId()) && !change.isLate(envelope.recordedAt()))
                        .isPresent();
    }

    private Operations calledOff(ViewSwitched event) {
        return builds(event.view(), event.revision(), Builds::asBefore)
                .replay(event.replayId(), replay -> replay.setBack("It came too late."));
    }

    private Operations switched(ViewSwitched event) {
        return builds(event.view(), event.revision(), builds -> builds.serving(event.to()))
                .replay(event.replayId(), replay -> switched(replay, event));
    }

    private static Replay switched(Replay replay, ViewSwitched event) {
        return event.to() == replay.build() ? replay.live(event.from()) : replay.in(Replay.Phase.ROLLED_BACK);
    }

    private Operations ended(String replayId, Replay.Phase phase) {
        return replay(replayId)
                .map(replay -> with(replay.in(phase))
                        .builds(replay.view(), replay.revision(), builds -> builds.without(replay.build())))
                .orElse(this);
    }

    private Operations dropped(BuildDropped event) {
        return replayOf(event.view(), event.revision(), event.build())
                .map(replay -> with(replay.in(Replay.Phase.DROPPED)))
                .orElse(this);
    }

    private Operations replay(String id, UnaryOperator<Replay> change) {
        return replay(id).map(replay -> with(change.apply(replay))).orElse(this);
    }

    private Operations with(Replay replay) {
        Map<String, Replay> more = new LinkedHashMap<>(replays);
        more.put(replay.id(), replay);
        return new Operations(version, builds, more, discarded);
    }

    private Operations builds(String view, int revision, UnaryOperator<Builds> change) {
        Map<ViewShape, Builds> more = new HashMap<>(builds);
        more.put(new ViewShape(view, revision), change.apply(buildsOf(view, revision)));
        return new Operations(version, more, replays, discarded);
    }

    private Operations discard(Discard discard) {
        Set<Discard> more = new HashSet<>(discarded);
        var _ = more.add(discard);
        return new Operations(version, builds, replays, more);
    }
}
