package dev.daybook.cli.schema;

import dev.daybook.cli.onlineretail.UnusableInputException;
import dev.daybook.events.wire.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas of events in files, one per type and revision, and those of this build. */
public final class SchemaFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDING = ".json";
    private static final String ASYNC_API = EventSchemas.ASYNC_API + ENDING;
    private static final String ID = "urn:daybook:event:";

    private SchemaFiles() {}

    /** Those of this build, by name. */
    public static Map<String, JsonNode> ofThisBuild() {
        return EventSchemas.names().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> JSON.readTree(EventSchemas.text(name)), (one, _) -> one, TreeMap::new));
    }

    /**
     * Those of a folder, or a single one, by name.
     *
     * @throws UnusableInputException when there are none, or one is no schema of an event
     */
    public static Map<String, JsonNode> read(Path place) throws IOException {
        List<Path> files = Files.isDirectory(place) ? filesOf(place) : List.of(place);
        if (files.isEmpty()) {
            throw new UnusableInputException(place, "holds no schemas");
        }
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (Path file : files) {
            JsonNode schema = schema(file);
            schemas.put(nameOf(schema), schema);
        }
        return schemas;
    }

    /**
     * Writes those of this build into a folder, which is made where there is none, and the AsyncAPI document beside them.
     * Under their names there are whole files only, whenever this is cut short.
     */
    public static List<String> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : EventSchemas.names()) {
            write(folder.resolve(name + ENDING), EventSchemas.text(name));
        }
        write(folder.resolve(ASYNC_API), EventSchemas.asyncApi());
        return EventSchemas.names();
    }

    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        unfinished.toFile().deleteOnExit();
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            var _ = Files.deleteIfExists(unfinished);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !file.endsWith(ASYNC_API))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode schema(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UnusableInputException(file, "cannot be read");
        }
        try {
            JsonNode schema = JSON.readTree(file);
            if (!schema.path("$id").asString("").matches(ID + "[a-z.-]+:[0-9]+")) {
                throw new UnusableInputException(file, "is no schema of an event");
            }
            return schema;
        } catch (JacksonException malformed) {
            throw new UnusableInputException(file, "is no JSON: " + malformed.getOriginalMessage());
        }
    }

    /** Type and revision, as its id says. */
    private static String nameOf(JsonNode schema) {
        return schema.path("$id").asString().substring(ID.length()).replace(':', '.');
    }
}
