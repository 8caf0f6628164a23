package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;

/** The parameters of a request, read one by one; what is wrong with them is told all at once. */
public final class QueryParameters {

    private final MultiValueMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    /** Of the names that are known here; any other is a fault. */
    public QueryParameters(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        new TreeSet<>(given.keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> add(name, "unknown-parameter", "is no parameter here"));
    }

    /** A parameter that may be given once, if it has its form. */
    public Optional<String> one(String name, Predicate<String> form, String expected) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            add(name, "repeated-parameter", "may be given once");
            return Optional.empty();
        }
        Optional<String> value = values.stream().findFirst();
        if (value.isPresent() && !form.test(value.get())) {
            add(name, "bad-value", expected);
            return Optional.empty();
        }
        return value;
    }

    /** A parameter that has to be given. */
    public Optional<String> required(String name, Predicate<String> form, String expected) {
        if (!given.containsKey(name)) {
            add(name, "required", expected);
        }
        return one(name, form, expected);
    }

    private void add(String name, String code, String message) {
        faults.add(new Fault("query:" + name, code, message));
    }

    /**
     * Ends the reading.
     *
     * @throws RequestException when anything was wrong
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw RequestException.malformed(faults);
        }
    }
}
