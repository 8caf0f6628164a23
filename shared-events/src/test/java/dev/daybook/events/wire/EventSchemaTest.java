package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in schemas say what the records and the golden payloads say; {@code -Dregenerate=true} writes those of the newest revisions. */
class EventSchemaTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schema/events");
    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Class<?>> events() {
        return EventCatalog.events().stream();
    }

    static Stream<String> revisions() throws IOException {
        return names(CONTRACT).stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_file_of_the_newest_revision_says_what_the_record_says(Class<?> event) throws IOException {
        EventType type = EventCatalog.typeOf(event);
        Path file = SCHEMAS.resolve(type.name() + "." + type.revision() + ".json");
        String schema = JSON.writeValueAsString(EventSchema.of(event)) + "\n";
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, schema);
        }

        assertThat(Files.readString(file)).isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void every_payload_ever_written_is_valid_by_the_schema_of_its_revision(String revision) throws IOException {
        assertThat(faults(revision, Files.readString(CONTRACT.resolve(revision))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void a_payload_of_another_shape_is_not_valid(String revision) throws IOException {
        assertThat(faults(revision, "{}")).isNotEmpty();
        assertThat(faults(revision, "[]")).isNotEmpty();
    }

    @Test
    void every_revision_ever_written_has_a_schema_and_no_other() throws IOException {
        assertThat(names(SCHEMAS)).isEqualTo(names(CONTRACT)).hasSizeGreaterThan(100);
    }

    @Test
    void what_tells_of_a_person_is_marked() throws IOException {
        assertThat(Files.readString(SCHEMAS.resolve("order.note-added.2.json"))).contains("\"x-personal-data\" : true");
    }

    private static String faults(String revision, String payload) throws IOException {
        Schema schema = REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(revision)), InputFormat.JSON);
        return schema.validate(payload, InputFormat.JSON).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(".+\\.[0-9]+\\.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
