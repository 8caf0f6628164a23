package dev.daybook.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot of a stream that remembers something else would be read as if nothing had changed. */
class SnapshotShapesTest {

    private static final Pattern OURS = Pattern.compile("dev\\.daybook[\\w.$]+");
    private static final Path GOLDEN = Path.of("src/test/resources/snapshot");

    @SuppressWarnings("rawtypes")
    static Stream<StreamDefinition> streams() {
        return CommandSide.running().beans(StreamDefinition.class).stream();
    }

    /** With {@code -Dregenerate=true} the files are written, for a revision that has none yet. */
    @ParameterizedTest
    @MethodSource("streams")
    void what_a_snapshot_holds_has_not_changed_since_its_revision(StreamDefinition<?, ?, ?> stream) throws IOException {
        String shape = shape(stateType(stream.rules().initial().getClass()));
        Path golden = GOLDEN.resolve(stream.name() + "." + stream.revision() + ".txt");
        if (Boolean.getBoolean("regenerate") && Files.notExists(golden)) {
            Files.writeString(golden, shape);
        }

        assertThat(shape)
                .as(
                        "what is remembered of a stream has changed: raise the revision of its snapshots, add a golden file")
                .isEqualTo(Files.readString(golden));
    }

    private static Class<?> stateType(Class<?> initial) {
        return Arrays.stream(initial.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(root -> root)
                .orElse(initial);
    }

    /** Every record of ours that a snapshot may hold, with the names and types of its components. */
    private static String shape(Class<?> state) {
        Set<String> lines = new TreeSet<>();
        describe(state, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void describe(Class<?> type, Set<String> lines) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> describe(sub, lines));
        }
        if (type.isEnum()) {
            lines.add(type.getSimpleName() + Arrays.toString(type.getEnumConstants()));
        }
        if (type.isRecord() && lines.add(line(type))) {
            for (RecordComponent component : type.getRecordComponents()) {
                OURS.matcher(component.getGenericType().getTypeName())
                        .results()
                        .forEach(name -> describe(load(name.group()), lines));
            }
        }
    }

    private static String line(Class<?> record) {
        return record.getSimpleName()
                + Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName() + " "
                                + component.getGenericType().getTypeName().replaceAll("[a-z]\\w*\\.", ""))
                        .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
