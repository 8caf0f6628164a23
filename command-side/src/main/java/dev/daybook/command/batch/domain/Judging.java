package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchItemsJudged;
import java.util.List;
import java.util.stream.IntStream;

/** How verdicts are noted: in order, each once, in whatever state, since their commands have taken effect. */
final class Judging {

    private Judging() {}

    static List<BatchEvent> record(RecordVerdicts c, Batch.Existing batch) {
        BatchFacts facts = batch.facts();
        int next = facts.counts().judged();
        int until = c.from() + c.verdicts().size();
        if (isGapless(c) && until <= next) {
            return List.of();
        }
        if (!isGapless(c) || c.from() != next || until > facts.submitted().items()) {
            throw new BatchRejection.UnexpectedVerdicts(c.batchId(), next);
        }
        BatchEvent judged = new BatchItemsJudged(c.batchId(), c.from(), List.copyOf(c.verdicts()));
        return until == facts.submitted().items() && batch instanceof Batch.Open
                ? List.of(judged, completed(c.batchId(), facts.counts().with(c.verdicts())))
                : List.of(judged);
    }

    private static boolean isGapless(RecordVerdicts c) {
        return !c.verdicts().isEmpty()
                && IntStream.range(0, c.verdicts().size())
                        .allMatch(place -> c.verdicts().get(place).index() == c.from() + place);
    }

    private static BatchCompleted completed(String batchId, Counts counts) {
        return new BatchCompleted(batchId, counts.accepted(), counts.repeated(), counts.refused(), counts.faulty());
    }
}
