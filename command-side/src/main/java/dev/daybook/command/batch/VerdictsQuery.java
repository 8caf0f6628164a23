package dev.daybook.command.batch;

import dev.daybook.command.infrastructure.QueryParameters;
import dev.daybook.events.batch.ItemOutcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * Which verdicts of a batch somebody wants to see.
 *
 * @param outcome present: only those
 * @param after index of the last one seen; -1: none
 * @param limit at most so many
 */
record VerdictsQuery(Optional<ItemOutcome> outcome, int after, int limit) {

    private static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_PRESET = 100;
    private static final Set<String> KNOWN = Set.of("outcome", "after", "limit");

    /**
     * Reads the parameters.
     *
     * @throws dev.daybook.command.infrastructure.RequestException naming everything that is wrong with them
     */
    static VerdictsQuery of(MultiValueMap<String, String> given) {
        QueryParameters parameters = new QueryParameters(given, KNOWN);
        Optional<ItemOutcome> outcome = parameters
                .one("outcome", VerdictsQuery::isOutcome, "must be one of " + Arrays.toString(ItemOutcome.values()))
                .map(ItemOutcome::valueOf);
        Optional<Integer> after = parameters
                .one("after", text -> text.matches("[0-9]{1,6}"), "must be the index of an item")
                .map(Integer::valueOf);
        Optional<Integer> limit = parameters
                .one("limit", VerdictsQuery::isLimit, "must be a number from 1 to " + LIMIT_MAX)
                .map(Integer::valueOf);
        parameters.check();
        return new VerdictsQuery(outcome, after.orElse(-1), limit.orElse(LIMIT_PRESET));
    }

    private static boolean isOutcome(String text) {
        return Arrays.stream(ItemOutcome.values())
                .anyMatch(known -> known.name().equals(text));
    }

    private static boolean isLimit(String text) {
        return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= LIMIT_MAX;
    }
}
