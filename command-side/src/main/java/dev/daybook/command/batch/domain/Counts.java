package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import java.util.List;

/** How many items of a batch have come to what. */
public record Counts(int accepted, int repeated, int refused, int faulty) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** All that have a verdict; as they come in order, also the index of the first that has none. */
    public int judged() {
        return accepted + repeated + refused + faulty;
    }

    Counts with(List<ItemVerdict> verdicts) {
        return new Counts(
                accepted + count(verdicts, ItemOutcome.ACCEPTED),
                repeated + count(verdicts, ItemOutcome.REPEATED),
                refused + count(verdicts, ItemOutcome.REFUSED),
                faulty + count(verdicts, ItemOutcome.FAULTY));
    }

    private static int count(List<ItemVerdict> verdicts, ItemOutcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }
}
