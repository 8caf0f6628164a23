package dev.daybook.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.EventCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table written by hand of what becomes of each command (a row) in each state (a column). A cell says {@code ok} and
 * the events, {@code same} for a harmless repeat, or the code of the refusal; all names leave out their stream.
 *
 * @param commands by the names of the rows
 * @param histories the events that lead to each state, by the names of the columns
 */
public record DecisionTable<C, E, S>(
        Rules<C, E, S> rules, String text, Map<String, C> commands, Map<String, List<E>> histories) {

    /** The rows as they are written, without their spaces. */
    public List<String> written() {
        return rows().map(row -> String.join(" | ", row)).toList();
    }

    /** The same rows with the verdicts of the rules. */
    public List<String> decided() {
        List<String> columns = rows().findFirst().orElseThrow();
        Stream<String> verdicts = rows().skip(1)
                .map(row -> columns.stream()
                        .skip(1)
                        .map(column -> verdict(named(commands, row.getFirst()), named(histories, column)))
                        .collect(Collectors.joining(" | ", row.getFirst() + " | ", "")));
        return Stream.concat(Stream.of(String.join(" | ", columns)), verdicts).toList();
    }

    /** The kinds of command that the rows show. */
    public Set<Class<?>> commandTypes() {
        return rows().skip(1)
                .map(row -> named(commands, row.getFirst()).getClass())
                .collect(Collectors.toSet());
    }

    /** The kinds of state that the columns show. */
    public Set<Class<?>> stateTypes() {
        return rows().findFirst().orElseThrow().stream()
                .skip(1)
                .map(column -> rules.after(named(histories, column)).getClass())
                .collect(Collectors.toSet());
    }

    /**
     * Holds the table against its rendering in the module's folder {@code docs}; with {@code -Dregenerate=true} that is
     * written anew.
     */
    public void assertDocumented(String title) {
        Path file = Path.of("docs", title + ".md");
        try {
            if (Boolean.getBoolean("regenerate")) {
                Files.writeString(file, markdown(title));
            }
            assertThat(Files.readString(file)).isEqualTo(markdown(title));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String markdown(String title) {
        List<List<String>> rows = rows().toList();
        String line = "|---".repeat(rows.getFirst().size()) + "|";
        return "# What becomes of each command: " + title + "\n\n"
                + "Rows are commands, columns are what has happened before. `ok` and the events, `same` for a harmless repeat, or the\n"
                + "code of the refusal; names leave out `" + rules.stream()
                + ".`. Written by a test from the table that the rules are held against.\n\n"
                + markdown(rows.getFirst()) + "\n" + line + "\n"
                + rows.stream().skip(1).map(DecisionTable::markdown).collect(Collectors.joining("\n")) + "\n";
    }

    private static String markdown(List<String> row) {
        return row.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Every record of a sealed type. */
    public static Set<Class<?>> kindsOf(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses())
                        .flatMap(kind -> kindsOf(kind).stream())
                        .collect(Collectors.toSet())
                : Set.of(sealed);
    }

    /** What becomes of a command, in the words of a cell. */
    public static <C, E, S> String verdict(Rules<C, E, S> rules, C command, S state) {
        String stream = rules.stream() + ".";
        try {
            List<E> events = rules.decide().apply(command, state);
            return events.isEmpty()
                    ? "same"
                    : events.stream()
                            .map(event -> EventCatalog.typeOf(event.getClass()).name())
                            .map(name -> " " + name.substring(stream.length()))
                            .collect(Collectors.joining("", "ok", ""));
        } catch (Refusal refusal) {
            return refusal.code().startsWith(stream) ? refusal.code().substring(stream.length()) : refusal.code();
        }
    }

    private String verdict(C command, List<E> history) {
        return verdict(rules, command, rules.after(history));
    }

    private static <T> T named(Map<String, T> known, String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new AssertionError("the table names " + name + ", but nothing stands for it"));
    }

    private Stream<List<String>> rows() {
        return text.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }
}
