package dev.daybook.command.process;

import dev.daybook.command.infrastructure.QueryParameters;
import dev.daybook.command.infrastructure.reactions.WaitingEffects;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * Which of the effects that wait somebody wants to see.
 *
 * @param stuck present: only those that are stuck, or only the others
 * @param after the id of the last one seen
 * @param limit at most so many
 */
record ProcessesQuery(Optional<Boolean> stuck, Optional<String> after, int limit) {

    static final int LIMIT_MAX = 200;

    private static final int LIMIT_PRESET = 50;
    private static final Set<String> KNOWN = Set.of("stuck", "after", "limit");

    /**
     * Reads the parameters.
     *
     * @throws dev.daybook.command.infrastructure.RequestException naming everything that is wrong with them
     */
    static ProcessesQuery of(MultiValueMap<String, String> given) {
        QueryParameters parameters = new QueryParameters(given, KNOWN);
        Optional<Boolean> stuck = parameters
                .one("stuck", Set.of("true", "false")::contains, "must be true or false")
                .map(Boolean::valueOf);
        Optional<String> after =
                parameters.one("after", WaitingEffects::isId, "must be the id of a process of this list");
        Optional<Integer> limit = parameters
                .one("limit", ProcessesQuery::isLimit, "must be a number from 1 to " + LIMIT_MAX)
                .map(Integer::valueOf);
        parameters.check();
        return new ProcessesQuery(stuck, after, limit.orElse(LIMIT_PRESET));
    }

    private static boolean isLimit(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LIMIT_MAX;
    }
}
