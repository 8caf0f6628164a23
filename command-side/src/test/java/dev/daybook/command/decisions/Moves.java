package dev.daybook.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.EventCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moves of a state machine, found out by trying: each command of its decision tables, and some more, in each state that the
 * tables know or that these commands lead to.
 */
public final class Moves<C, E, S> {

    private static final Path LISTS = Path.of("..", "shared-events", "src", "main", "resources", "state-machines");

    private static final String HEADER = "state,event,next";

    /** So many states are tried of each name, the nearest first. */
    private static final int STATES_MAX = 2_000;

    private final Rules<C, E, S> rules;
    private final Function<S, String> name;
    private final Set<String> moves = new TreeSet<>();
    private final Set<S> known = new HashSet<>();
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Queue<S> untried = new ArrayDeque<>();

    private Moves(Rules<C, E, S> rules, Function<S, String> name) {
        this.rules = rules;
        this.name = name;
    }

    /**
     * Holds the list of legal moves against what the rules allow; with {@code -Dregenerate=true} that is written anew.
     *
     * @param name of the state, as analysts are told it
     * @param more commands, so that every type of event comes
     */
    public static <C, E, S> void assertListed(
            Function<S, String> name, List<DecisionTable<C, E, S>> tables, List<C> more) {
        Rules<C, E, S> rules = tables.getFirst().rules();
        Path file = LISTS.resolve(rules.stream() + ".csv");
        try {
            List<String> found = new Moves<>(rules, name).of(tables, more);
            assertThat(eventsOf(found)).isEqualTo(eventsOf(rules.stream()));
            if (Boolean.getBoolean("regenerate")) {
                Files.write(file, found);
            }
            assertThat(Files.readAllLines(file)).isEqualTo(found);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Set<String> eventsOf(List<String> found) {
        return found.stream()
                .skip(1)
                .map(move -> move.split(",", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> eventsOf(String stream) {
        return EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .filter(type -> type.startsWith(stream + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> of(List<DecisionTable<C, E, S>> tables, List<C> more) {
        Map<String, C> named = new TreeMap<>();
        tables.forEach(table -> named.putAll(table.commands()));
        List<C> commands = Stream.concat(named.values().stream(), more.stream()).toList();
        tables.forEach(table -> new TreeMap<>(table.histories()).values().forEach(past -> learn(rules.after(past))));
        while (!untried.isEmpty()) {
            S state = untried.remove();
            commands.forEach(command -> attempt(command, state));
        }
        return Stream.concat(Stream.of(HEADER), moves.stream()).toList();
    }

    private void attempt(C command, S before) {
        S state = before;
        for (E event : decided(command, before)) {
            S next = rules.evolve().apply(state, event);
            moves.add(String.join(
                    ",",
                    name.apply(state),
                    EventCatalog.typeOf(event.getClass()).name(),
                    name.apply(next)));
            state = next;
        }
        learn(state);
    }

    private List<E> decided(C command, S state) {
        try {
            return rules.decide().apply(command, state);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private void learn(S state) {
        if (known.add(state) && tried.merge(name.apply(state), 1, Integer::sum) <= STATES_MAX) {
            untried.add(state);
        }
    }
}
