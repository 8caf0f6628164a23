package dev.daybook.analytics.folding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daybook.analytics.files.WholeFile;
import dev.daybook.analytics.projection.Projection;
import dev.daybook.analytics.projection.Row;
import dev.daybook.analytics.projection.Rows;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** A projection in Java: its rows lie in memory, and after each batch in a file. */
final class JavaProjection implements OwnProjection {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Projection projection;
    private final String name;
    private final Path folder;
    private final Rows rows = new Rows();
    private Optional<Checkpoint> checkpoint = Optional.empty();

    private JavaProjection(Projection projection, String name, Path folder) {
        this.projection = projection;
        this.name = name;
        this.folder = folder;
    }

    /** Takes up the rows of a former run, if there are some. */
    static JavaProjection open(Projection projection, String name, Path folder, boolean restart) throws IOException {
        JavaProjection opened = new JavaProjection(projection, name, folder);
        if (restart) {
            var _ = Files.deleteIfExists(opened.state());
        } else if (Files.exists(opened.state())) {
            opened.load();
        }
        return opened;
    }

    /** What is kept between two runs. */
    private record Kept(Checkpoint checkpoint, Map<String, Map<String, Object>> rows) {}

    private void load() throws IOException {
        try {
            JsonNode kept = JSON.readTree(Files.readString(state()));
            checkpoint = Optional.of(JSON.treeToValue(kept.path("checkpoint"), Checkpoint.class));
            kept.path("rows").properties().forEach(entry -> load(rows.row(entry.getKey()), entry.getValue()));
        } catch (JsonProcessingException unreadable) {
            throw new ProjectionFault(state() + " cannot be read; --restart folds from the first event");
        }
    }

    private static void load(Row row, JsonNode values) {
        values.properties().forEach(value -> {
            JsonNode kept = value.getValue();
            if (kept.isBoolean()) {
                var _ = row.set(value.getKey(), kept.booleanValue());
            } else if (kept.isNumber()) {
                var _ = row.set(value.getKey(), kept.decimalValue());
            } else {
                var _ = row.set(value.getKey(), kept.asText());
            }
        });
    }

    private Path state() {
        return folder.resolve(name + ".rows.json");
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return checkpoint;
    }

    @Override
    public void fold(List<EventLine> batch, Checkpoint reached) throws IOException {
        for (EventLine line : batch) {
            fold(line);
        }
        checkpoint = Optional.of(reached);
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        rows.all().forEach((key, row) -> values.put(key, row.values()));
        WholeFile.write(state(), writer -> JSON.writeValue(writer, new Kept(reached, values)));
    }

    private void fold(EventLine line) {
        try {
            projection.on(line.event(), line, rows);
        } catch (RuntimeException failure) {
            throw new ProjectionFault(
                    name + " fails at the event at position " + line.position() + ", " + line.type() + ": " + failure);
        }
    }

    @Override
    public List<Path> write() throws IOException {
        SequencedSet<String> columns = new LinkedHashSet<>();
        rows.all().values().forEach(row -> columns.addAll(row.values().keySet()));
        Path file = folder.resolve(name + ".csv");
        CsvTable.write(
                file,
                Stream.concat(Stream.of("key"), columns.stream()).toList(),
                rows.all().entrySet().stream()
                        .map(row -> Stream.concat(
                                        Stream.<Object>of(row.getKey()),
                                        columns.stream().map(column -> cell(row.getValue(), column)))
                                .toList())
                        .iterator());
        return List.of(file);
    }

    private static Object cell(Row row, String column) {
        Object value = row.values().getOrDefault(column, "");
        return value instanceof BigDecimal number ? number : row.text(column);
    }

    @Override
    public void close() {
        // Its rows are in their file.
    }
}
