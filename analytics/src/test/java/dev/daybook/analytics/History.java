package dev.daybook.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.files.FileFormat;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.EventMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of a test, in the order in which they are told, and the files that they make. */
public final class History {

    private static final JsonMapper JSON = EventMapper.create();

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    /** What happened to one stream at a time. */
    public History event(String id, String at, Object event) {
        try {
            return event(id, at, EventCatalog.typeOf(event.getClass()), JSON.writeValueAsString(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public History event(String id, String at, EventType type, String data) {
        String stream = type.name().substring(0, type.name().indexOf('.'));
        String subject = "default/" + stream + "/" + id;
        long position = lines.size() + 1L;
        lines.add(new EventLine(
                        position,
                        "e-" + position,
                        type.name(),
                        type.revision(),
                        stream,
                        subject,
                        versions.merge(subject, 1L, Long::sum) - 1,
                        Instant.parse(at),
                        Instant.parse(at).plusSeconds(1),
                        "staff/s-1",
                        Optional.empty(),
                        "correlation-" + position,
                        "causation-" + position,
                        "append-" + position,
                        Optional.of(new Reason("asked", "***")),
                        data)
                .json());
        return this;
    }

    /** Writes them in ranges of so many, as an export does. */
    public Path write(FileFormat format, int atATime, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int first = 0; first < lines.size(); first += atATime) {
            List<String> part = lines.subList(first, Math.min(lines.size(), first + atATime));
            Path file = Files.write(folder.resolve("lines.ndjson"), part);
            format.write(file, first + 1L, first + part.size(), folder);
            Files.delete(file);
        }
        return folder;
    }
}
