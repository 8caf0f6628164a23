package dev.daybook.query.infrastructure.replays;

import dev.daybook.events.Reason;
import dev.daybook.events.operations.BuildDropped;
import dev.daybook.events.operations.RebuildCancelled;
import dev.daybook.events.operations.RebuildPaced;
import dev.daybook.events.operations.RebuildPaused;
import dev.daybook.events.operations.RebuildResumed;
import dev.daybook.events.operations.RebuildStarted;
import dev.daybook.events.operations.ViewOperation;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.viewlog.Builds;
import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What operators may do with a rebuild, but for switching; each refuses what its state does not allow. */
@Component
final class Replays {

    private final ViewLog log;

    Replays(ViewLog log) {
        this.log = log;
    }

    /**
     * Starts a rebuild; the same once more is the same rebuild.
     *
     * @throws QueryProblem (409) when another one has the id, or is under way
     */
    Replay start(
            String id,
            ViewDefinition<?> view,
            Optional<Integer> eventsPerSecond,
            boolean automatic,
            Operator operator) {
        Operations after = log.append(
                operator,
                state -> state.replay(id)
                        .map(known -> alreadyStarted(known, view, automatic))
                        .orElseGet(() -> {
                            requireNoneUnderWay(state, view);
                            int build =
                                    state.buildsOf(view.name(), view.revision()).highest() + 1;
                            return List.of(new RebuildStarted(
                                    id, view.name(), view.revision(), build, eventsPerSecond, automatic));
                        }));
        return after.replay(id).orElseThrow();
    }

    private static List<ViewOperation> alreadyStarted(Replay known, ViewDefinition<?> view, boolean automatic) {
        if (!known.view().equals(view.name()) || known.automatic() != automatic) {
            throw QueryProblem.conflict("replay-exists", "There is another rebuild of this id.");
        }
        return List.of();
    }

    private static void requireNoneUnderWay(Operations state, ViewDefinition<?> view) {
        boolean underWay = state.allReplays().stream()
                .anyMatch(replay -> replay.view().equals(view.name())
                        && replay.revision() == view.revision()
                        && isUnderWay(replay));
        if (underWay) {
            throw QueryProblem.conflict("replay-running", "A rebuild of this view is under way.");
        }
    }

    private static boolean isUnderWay(Replay replay) {
        return replay.phase() == Replay.Phase.RUNNING || replay.phase() == Replay.Phase.PAUSED;
    }

    Replay pause(String id, Operator operator) {
        return change(
                id,
                operator,
                replay -> replay.phase() == Replay.Phase.PAUSED
                        ? List.of()
                        : List.of(new RebuildPaused(underWay(replay).id(), replay.view())));
    }

    Replay resume(String id, Operator operator) {
        return change(
                id,
                operator,
                replay -> replay.phase() == Replay.Phase.RUNNING
                        ? List.of()
                        : List.of(new RebuildResumed(underWay(replay).id(), replay.view())));
    }

    Replay pace(String id, Optional<Integer> eventsPerSecond, Operator operator) {
        return change(
                id,
                operator,
                replay -> replay.eventsPerSecond().equals(eventsPerSecond)
                        ? List.of()
                        : List.of(new RebuildPaced(underWay(replay).id(), replay.view(), eventsPerSecond)));
    }

    Replay cancel(String id, Reason reason, Operator operator) {
        return find(log.append(operator, state -> cancelled(state, find(state, id), reason)), id);
    }

    private static List<ViewOperation> cancelled(Operations state, Replay replay, Reason reason) {
        if (state.buildsOf(replay.view(), replay.revision()).change().isPresent()) {
            throw QueryProblem.conflict("switch-running", "A switch of this view is under way.");
        }
        return replay.phase() == Replay.Phase.CANCELLED
                ? List.of()
                : List.of(new RebuildCancelled(underWay(replay).id(), replay.view(), reason));
    }

    /** Drops whichever of the two builds is not live: the former one, or after a roll-back the new one. */
    Replay drop(String id, Reason reason, Operator operator) {
        Operations after = log.append(operator, state -> {
            Replay replay = find(state, id);
            Builds builds = state.buildsOf(replay.view(), replay.revision());
            int build = idle(replay);
            if (builds.live() == build || builds.change().isPresent()) {
                throw QueryProblem.conflict("build-in-use", "The build is live, or about to be.");
            }
            return builds.kept().contains(build)
                    ? List.of(new BuildDropped(replay.view(), replay.revision(), build, reason))
                    : List.of();
        });
        return find(after, id);
    }

    private static int idle(Replay replay) {
        return switch (replay.phase()) {
            case LIVE -> replay.former().orElseThrow();
            case ROLLED_BACK, DROPPED -> replay.build();
            case RUNNING, PAUSED, CANCELLED ->
                throw QueryProblem.conflict("replay-phase", "The rebuild never was live; cancel it.");
        };
    }

    private Replay change(String id, Operator operator, Function<Replay, List<ViewOperation>> decide) {
        return find(log.append(operator, state -> decide.apply(find(state, id))), id);
    }

    private static Replay underWay(Replay replay) {
        if (!isUnderWay(replay)) {
            throw QueryProblem.conflict("replay-phase", "The rebuild is " + replay.phase() + ".");
        }
        return replay;
    }

    /**
     * The rebuild of this id.
     *
     * @throws QueryProblem (404) when there is none
     */
    static Replay find(Operations state, String id) {
        return state.replay(id)
                .orElseThrow(() -> QueryProblem.notFound("There is no rebuild " + id + ".", Freshness.UNASKED));
    }
}
