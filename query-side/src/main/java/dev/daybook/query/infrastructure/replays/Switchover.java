package dev.daybook.query.infrastructure.replays;

import dev.daybook.events.operations.SwitchAbandoned;
import dev.daybook.events.operations.SwitchBegun;
import dev.daybook.events.operations.ViewOperation;
import dev.daybook.events.operations.ViewSwitched;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Builds;
import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.store.StoredEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.stereotype.Component;

/**
 * Makes another build of a view the live one. The event that begins it stands in the log like any other, both builds stand still
 * behind it, and when both have covered it, whoever reads the one or the other reads the same.
 */
@Component
final class Switchover {

    /** Feeds stand still for ten seconds; the rest is for the event that ends it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int LOOK_AGAIN_MILLIS = 10;

    private final ViewLog log;
    private final ViewProcessors processors;
    private final Coverage coverage;
    private final StoredEvents events;
    private final DeadLetters deadLetters;
    private final Clock clock = Clock.systemUTC();

    Switchover(
            ViewLog log, ViewProcessors processors, Coverage coverage, StoredEvents events, DeadLetters deadLetters) {
        this.log = log;
        this.events = events;
        this.deadLetters = deadLetters;
        this.processors = processors;
        this.coverage = coverage;
    }

    /** Whether the new build must have as many documents as the live one, and no more dead letters. */
    enum Demand {
        AS_GOOD,
        NONE
    }

    /**
     * Switches to the build of a rebuild; one that is live already stays so.
     *
     * @throws QueryProblem (409) when its state does not allow it, or the switch was called off
     */
    Replay to(String replayId, Demand demand, Operator operator) {
        return perform(replayId, demand, operator, true);
    }

    /** Switches back to the build that was live before. */
    Replay back(String replayId, Operator operator) {
        return perform(replayId, Demand.NONE, operator, false);
    }

    private Replay perform(String replayId, Demand demand, Operator operator, boolean forward) {
        String switchId = IdentifierFactory.getInstance().generateIdentifier();
        Operations begun = log.append(operator, state -> begin(state, replayId, switchId, forward));
        Replay replay = Replays.find(begun, replayId);
        Optional<Builds.Switch> change =
                begun.buildsOf(replay.view(), replay.revision()).change();
        if (change.map(Builds.Switch::id).filter(switchId::equals).isEmpty()) {
            return replay;
        }
        ViewOperation end = end(replay, change.get(), demand);
        Operations after = log.append(operator, state -> ending(state, replay, change.get(), end));
        if (after.buildsOf(replay.view(), replay.revision()).live()
                != change.get().to()) {
            String cause = Replays.find(after, replayId).trouble().orElse("It was called off.");
            throw QueryProblem.conflict("switch-abandoned", cause);
        }
        awaitServing(replay, change.get().to());
        return Replays.find(after, replayId);
    }

    private List<ViewOperation> ending(Operations state, Replay replay, Builds.Switch change, ViewOperation end) {
        if (!isUnderWay(state, replay, change.id())) {
            return List.of();
        }
        return List.of(change.isLate(clock.instant()) ? abandoned(replay, change, "It took too long.") : end);
    }

    private static List<ViewOperation> begin(Operations state, String replayId, String switchId, boolean forward) {
        Replay replay = Replays.find(state, replayId);
        Builds builds = state.buildsOf(replay.view(), replay.revision());
        int to = forward ? replay.build() : replay.former().orElse(replay.build());
        if (builds.live() == to) {
            return List.of();
        }
        if (builds.change().isPresent()) {
            throw QueryProblem.conflict("switch-running", "A switch of this view is under way.");
        }
        if (!builds.kept().contains(to) || (!forward && builds.live() != replay.build())) {
            throw QueryProblem.conflict("replay-phase", "The rebuild is " + replay.phase() + ".");
        }
        return List.of(new SwitchBegun(switchId, replayId, replay.view(), replay.revision(), builds.live(), to));
    }

    private ViewOperation end(Replay replay, Builds.Switch change, Demand demand) {
        View<?> view = processors.view(replay.view()).orElseThrow();
        ViewBuild<?> from = view.build(change.from());
        ViewBuild<?> to = view.build(change.to());
        if (!await(() -> haveMet(change, from, to))) {
            return abandoned(replay, change, "The builds did not meet in " + PATIENCE.toSeconds() + " seconds.");
        }
        boolean compared = demand == Demand.AS_GOOD;
        long documents = compared ? to.count() : to.size();
        Optional<String> worse = compared ? worse(from, to, documents) : Optional.empty();
        return worse.<ViewOperation>map(cause -> abandoned(replay, change, cause))
                .orElseGet(() -> new ViewSwitched(
                        change.id(),
                        replay.id(),
                        replay.view(),
                        replay.revision(),
                        change.from(),
                        change.to(),
                        documents));
    }

    private Optional<String> worse(ViewBuild<?> from, ViewBuild<?> to, long documents) {
        long former = from.count();
        if (documents != former) {
            return Optional.of("The live build has " + former + " documents, the new one " + documents + ".");
        }
        long waiting = deadLetters.countOf(to.collection());
        long waited = deadLetters.countOf(from.collection());
        return waiting > waited
                ? Optional.of("Of the live build " + waited + " events wait, of the new one " + waiting + ".")
                : Optional.empty();
    }

    private static SwitchAbandoned abandoned(Replay replay, Builds.Switch change, String cause) {
        return new SwitchAbandoned(change.id(), replay.id(), replay.view(), replay.revision(), cause);
    }

    /** Calls off what a node has begun that is not there any more. */
    void abandon(Replay replay, String switchId) {
        var _ = log.append(
                Operator.ITSELF,
                state -> state.buildsOf(replay.view(), replay.revision()).change().stream()
                        .filter(change -> change.id().equals(switchId))
                        .map(change -> abandoned(replay, change, "Whoever began the switch did not end it."))
                        .toList());
    }

    private boolean haveMet(Builds.Switch change, ViewBuild<?> from, ViewBuild<?> to) {
        OptionalLong stand = positionOf(change, to);
        if (stand.isEmpty()) {
            return false;
        }
        var token = new GlobalSequenceTrackingToken(stand.getAsLong());
        return coverage.covers(from, token) && coverage.covers(to, token);
    }

    /** Where the event that began it lies; on Axon Server only a feed that has met it knows. */
    private OptionalLong positionOf(Builds.Switch change, ViewBuild<?> to) {
        long position =
                events.ofStream(ViewLog.SUBJECT, change.version(), 1).getFirst().position();
        return position > 0
                ? OptionalLong.of(position)
                : processors.feedOf(to).map(feed -> feed.standsAt(change.id())).orElse(OptionalLong.empty());
    }

    private static boolean isUnderWay(Operations state, Replay replay, String switchId) {
        return state.buildsOf(replay.view(), replay.revision())
                .change()
                .map(Builds.Switch::id)
                .filter(switchId::equals)
                .isPresent();
    }

    private void awaitServing(Replay replay, int build) {
        View<?> view = processors.view(replay.view()).orElseThrow();
        var _ = await(() -> view.live().number() == build);
    }

    private static boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
