package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Builds;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes rebuilds to their end: verifies and switches those that are to do so by themselves, and ends what a dead node left. */
@Component
final class RebuildDriver implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildDriver.class);
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_SETBACKS = 3;
    private static final Duration LONGEST_SWITCH = Duration.ofSeconds(12);

    private final ViewLog log;
    private final ViewProcessors processors;
    private final Progress progress;
    private final RebuildCheck check;
    private final Switchover switchover;
    private final Leftovers leftovers;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean running;

    RebuildDriver(
            ViewLog log,
            ViewProcessors processors,
            Progress progress,
            RebuildCheck check,
            Switchover switchover,
            Leftovers leftovers) {
        this.log = log;
        this.processors = processors;
        this.progress = progress;
        this.check = check;
        this.switchover = switchover;
        this.leftovers = leftovers;
    }

    private void drive() {
        while (running) {
            try {
                processors.views().forEach(this::drive);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void drive(View<?> view) {
        try {
            Builds builds = log.state().buildsOf(view.name(), view.definition().revision());
            builds.change().ifPresent(this::endIfLeft);
            log.state().allReplays().stream()
                    .filter(replay -> isOf(replay, view) && replay.phase() == Replay.Phase.RUNNING)
                    .toList()
                    .forEach(replay -> takeOn(replay, view));
            leftovers.remove(view, builds);
        } catch (QueryProblem refused) {
            LOG.warn("rebuild of {}: {}", view.name(), refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("cannot take the rebuild of {} on, trying again", view.name(), failure);
        }
    }

    private static boolean isOf(Replay replay, View<?> view) {
        return replay.view().equals(view.name())
                && replay.revision() == view.definition().revision();
    }

    private void endIfLeft(Builds.Switch change) {
        if (change.begunAt().plus(LONGEST_SWITCH).isBefore(clock.instant())) {
            log.state().replay(change.replayId()).ifPresent(replay -> switchover.abandon(replay, change.id()));
        }
    }

    private void takeOn(Replay replay, View<?> view) {
        Optional<ViewFeed> feed = processors.feedOf(view, replay.build());
        boolean caughtUp = feed.isPresent() && progress.of(feed.get().build()).caughtUp();
        if (!caughtUp || !replay.automatic() || replay.setbacks() >= MOST_SETBACKS || !leads(feed.get())) {
            return;
        }
        Replay checked = replay.check().isPresent()
                ? replay
                : check.verify(replay, feed.get().build(), Operator.ITSELF);
        if (checked.check().orElseThrow().different() == 0) {
            var _ = switchover.to(replay.id(), Switchover.Demand.AS_GOOD, Operator.ITSELF);
        }
    }

    /** One node acts: the one that has the first segment. */
    private static boolean leads(ViewFeed feed) {
        return feed.segments().stream().anyMatch(status -> status.getSegment().getSegmentId() == 0);
    }

    @Override
    public void start() {
        running = true;
        var _ = Thread.ofPlatform().name("view-rebuilds").daemon().start(this::drive);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the processors. */
    @Override
    public int getPhase() {
        return 2;
    }
}
