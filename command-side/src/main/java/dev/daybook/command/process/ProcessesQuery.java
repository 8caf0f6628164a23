package dev.daybook.command.process;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.reactions.WaitingEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
     * @throws RequestException naming everything that is wrong with them
     */
    static ProcessesQuery of(MultiValueMap<String, String> parameters) {
        List<Fault> faults = new ArrayList<>();
        new TreeSet<>(parameters.keySet())
                .stream()
                        .filter(name -> !KNOWN.contains(name))
                        .forEach(name ->
                                faults.add(new Fault("query:" + name, "unknown-parameter", "is no parameter here")));
        Optional<Boolean> stuck = one(
                        parameters, "stuck", Set.of("true", "false")::contains, "must be true or false", faults)
                .map(Boolean::valueOf);
        Optional<String> after =
                one(parameters, "after", WaitingEffects::isId, "must be the id of a process of this list", faults);
        Optional<Integer> limit = one(
                        parameters, "limit", ProcessesQuery::isLimit, "must be a number from 1 to " + LIMIT_MAX, faults)
                .map(Integer::valueOf);
        if (!faults.isEmpty()) {
            throw RequestException.malformed(faults);
        }
        return new ProcessesQuery(stuck, after, limit.orElse(LIMIT_PRESET));
    }

    private static boolean isLimit(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LIMIT_MAX;
    }

    private static Optional<String> one(
            MultiValueMap<String, String> parameters,
            String name,
            Predicate<String> form,
            String expected,
            List<Fault> faults) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(new Fault("query:" + name, "repeated-parameter", "may be given once"));
            return Optional.empty();
        }
        Optional<String> value = values.stream().findFirst();
        if (value.isPresent() && !form.test(value.get())) {
            faults.add(new Fault("query:" + name, "bad-value", expected));
            return Optional.empty();
        }
        return value;
    }
}
