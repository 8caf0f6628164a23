package dev.daybook.command.batch;

import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchFacts;
import dev.daybook.command.batch.domain.Counts;
import dev.daybook.events.batch.ItemVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Batches as they go over HTTP. */
final class BatchResponses {

    private BatchResponses() {}

    /**
     * How far a batch has come.
     *
     * @param undoOf the batch that this one takes back
     * @param undoneBy the batch that takes this one back
     * @param judged items that have a verdict
     */
    record BatchResponse(
            String id,
            String kind,
            boolean dryRun,
            String status,
            Optional<String> undoOf,
            Optional<String> undoneBy,
            int items,
            int judged,
            CountsResponse counts,
            Instant startedAt,
            Optional<Instant> endedAt) {

        static BatchResponse of(Batch.Existing batch, Instant startedAt, Optional<Instant> endedAt) {
            BatchFacts facts = batch.facts();
            return new BatchResponse(
                    facts.submitted().batchId(),
                    UploadQuery.word(facts.submitted().kind()),
                    facts.submitted().dryRun(),
                    BatchResponses.status(batch),
                    facts.submitted().undoOf(),
                    facts.undoId(),
                    facts.submitted().items(),
                    facts.counts().judged(),
                    CountsResponse.of(facts.counts()),
                    startedAt,
                    endedAt);
        }
    }

    /** How many items have come to what. */
    record CountsResponse(int accepted, int repeated, int refused, int faulty) {
        static CountsResponse of(Counts counts) {
            return new CountsResponse(counts.accepted(), counts.repeated(), counts.refused(), counts.faulty());
        }
    }

    /** What became of one item; its line in the upload is the index and one. */
    record VerdictResponse(
            int index, String subject, String outcome, Optional<String> code, Optional<String> appendId) {
        static VerdictResponse of(ItemVerdict verdict) {
            return new VerdictResponse(
                    verdict.index(), verdict.subject(), verdict.outcome().name(), verdict.code(), verdict.appendId());
        }
    }

    record VerdictsResponse(List<VerdictResponse> verdicts) {}

    private static String status(Batch.Existing batch) {
        return switch (batch) {
            case Batch.Running _ -> "RUNNING";
            case Batch.Paused _ -> "PAUSED";
            case Batch.Completed _ -> "COMPLETED";
            case Batch.Cancelled _ -> "CANCELLED";
        };
    }
}
