package dev.daybook.query.infrastructure.replays;

import dev.daybook.events.operations.RebuildVerified;
import dev.daybook.query.infrastructure.folding.KeyComparison;
import dev.daybook.query.infrastructure.folding.KeySample;
import dev.daybook.query.infrastructure.folding.UnfoldableKeyException;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.ViewBuild;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares some keys of a new build with the stored events. */
@Component
final class RebuildCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCheck.class);
    private static final int KEYS = 200;

    private final KeySample sample;
    private final KeyComparison comparison;
    private final Coverage coverage;
    private final ViewLog log;

    RebuildCheck(KeySample sample, KeyComparison comparison, Coverage coverage, ViewLog log) {
        this.sample = sample;
        this.comparison = comparison;
        this.coverage = coverage;
        this.log = log;
    }

    /** Compares, and tells the log what came of it. */
    Replay verify(Replay replay, ViewBuild<?> build, Operator operator) {
        Set<String> keys = sample.of(build.definition().key(), KEYS, coverage.positionOf(build));
        int sampled = 0;
        int different = 0;
        for (String key : keys) {
            int found = differing(build, key);
            sampled += found < 0 ? 0 : 1;
            different += found > 0 ? 1 : 0;
        }
        var verified = new RebuildVerified(replay.id(), replay.view(), sampled, different);
        return Replays.find(log.append(operator, _ -> List.of(verified)), replay.id());
    }

    /** How many documents of a key differ; -1 for a key that has none, or whose documents wait for an event. */
    private int differing(ViewBuild<?> build, String key) {
        try {
            KeyComparison.Verdict<?> verdict = comparison.compare(build, key);
            if (!verdict.equal()) {
                LOG.warn("{} differs from its events in {}", build.collection(), verdict.different());
            }
            return verdict.documents().isEmpty() ? -1 : verdict.different().size();
        } catch (UnfoldableKeyException unfoldable) {
            LOG.warn("{}: {}", build.collection(), unfoldable.getMessage());
            return -1;
        }
    }
}
