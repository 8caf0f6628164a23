package dev.daybook.command.batch.domain;

import static dev.daybook.command.batch.domain.SampleBatch.ID;
import static dev.daybook.command.batch.domain.SampleBatch.REASON;
import static dev.daybook.command.batch.domain.SampleBatch.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerks that come late, twice or never, and people who pause, resume and cancel; a failing seed is in the display name. */
class BatchRandomWalkTest {

    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_item_gets_one_verdict_in_order_and_the_end_counts_them(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = random.nextInt(1, 12);
        Ledger ledger = new Ledger(items);
        List<BatchEvent> history = new ArrayList<>();
        history.add(new BatchSubmitted(ID, BatchKind.RELEASE, false, items, "aa", Optional.empty()));
        for (int step = 0; step < STEPS; step++) {
            BatchCommand command = command(random, ledger, items);
            String expected = ledger.expected(command);
            Batch batch = Batch.rules().after(history);

            assertThat(DecisionTable.verdict(Batch.rules(), command, batch)).isEqualTo(expected);
            if (expected.startsWith("ok")) {
                history.addAll(Batch.decide(command, batch));
            }
        }
        assertThat(judgedIn(history)).isEqualTo(ledger.outcomes);
        history.stream()
                .filter(BatchCompleted.class::isInstance)
                .map(BatchCompleted.class::cast)
                .forEach(end -> assertThat(List.of(end.accepted(), end.repeated(), end.refused(), end.faulty()))
                        .isEqualTo(ledger.counts())
                        .satisfies(counts -> assertThat(
                                        counts.stream().mapToInt(count -> count).sum())
                                .isEqualTo(items)));
    }

    private static List<ItemOutcome> judgedIn(List<BatchEvent> history) {
        return history.stream()
                .filter(BatchItemsJudged.class::isInstance)
                .flatMap(event -> ((BatchItemsJudged) event).verdicts().stream())
                .map(ItemVerdict::outcome)
                .toList();
    }

    private static BatchCommand command(SplittableRandom random, Ledger ledger, int items) {
        return switch (random.nextInt(20)) {
            case 0 -> new CancelBatch(ID, REASON);
            case 1, 2 -> new PauseBatch(ID);
            case 3, 4, 5 -> new ResumeBatch(ID);
            case 6 -> new UndoBatch(ID, "u", ledger.counts().getFirst());
            default -> verdicts(random, random.nextInt(3) == 0 ? random.nextInt(items) : ledger.outcomes.size());
        };
    }

    private static RecordVerdicts verdicts(SplittableRandom random, int from) {
        ItemOutcome[] outcomes = ItemOutcome.values();
        return new RecordVerdicts(
                ID,
                from,
                IntStream.range(from, from + random.nextInt(1, 4))
                        .mapToObj(index -> verdict(index, outcomes[random.nextInt(outcomes.length)]))
                        .toList());
    }

    /** What a clerk with a notebook would say; it shares nothing with the rules. */
    private static final class Ledger {
        private final int items;
        private final List<ItemOutcome> outcomes = new ArrayList<>();
        private boolean paused;
        private boolean cancelled;
        private boolean undone;

        Ledger(int items) {
            this.items = items;
        }

        List<Integer> counts() {
            return Stream.of(ItemOutcome.ACCEPTED, ItemOutcome.REPEATED, ItemOutcome.REFUSED, ItemOutcome.FAULTY)
                    .map(kind -> (int)
                            outcomes.stream().filter(outcome -> outcome == kind).count())
                    .toList();
        }

        private boolean over() {
            return cancelled || outcomes.size() == items;
        }

        String expected(BatchCommand command) {
            return switch (command) {
                case RecordVerdicts c -> noted(c);
                case PauseBatch _ ->
                    over() ? "already-ended" : paused ? "same" : done("ok paused", () -> paused = true);
                case ResumeBatch _ ->
                    over() ? "already-ended" : paused ? done("ok resumed", () -> paused = false) : "same";
                case CancelBatch _ ->
                    cancelled ? "same" : over() ? "already-ended" : done("ok cancelled", () -> cancelled = true);
                case UndoBatch _ ->
                    !over()
                            ? "not-ended"
                            : undone
                                    ? "same"
                                    : counts().getFirst() == 0
                                            ? "nothing-to-undo"
                                            : done("ok undo-submitted", () -> undone = true);
                case SubmitBatch _ -> "same";
            };
        }

        private String noted(RecordVerdicts c) {
            int until = c.from() + c.verdicts().size();
            if (until <= outcomes.size()) {
                return "same";
            }
            if (c.from() != outcomes.size() || until > items) {
                return "unexpected-verdicts";
            }
            c.verdicts().forEach(verdict -> outcomes.add(verdict.outcome()));
            return until == items && !cancelled ? "ok items-judged completed" : "ok items-judged";
        }

        private static String done(String verdict, Runnable change) {
            change.run();
            return verdict;
        }
    }
}
