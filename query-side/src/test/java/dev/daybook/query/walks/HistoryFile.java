package dev.daybook.query.walks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.query.Happening;
import dev.daybook.store.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** Events as they lie in a store, one JSON object in a line; the n-th is at position n. */
final class HistoryFile {

    private static final JsonMapper JSON = EventMapper.create();
    private static final CatalogSerializer SERIALIZER = CatalogSerializer.create(JSON);

    private HistoryFile() {}

    static List<StoredEvent> read(Path file) {
        try {
            List<StoredEvent> events = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                events.add(read(JSON.readTree(line), events.size() + 1));
            }
            return events;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StoredEvent read(JsonNode line, int position) throws IOException {
        return new StoredEvent(
                new StoredEvent.Place(
                        position,
                        line.path("subject").asText(),
                        line.path("version").asLong()),
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + position).toString(),
                line.path("type").asText(),
                line.path("revision").asInt(),
                Instant.parse(line.path("recordedAt").asText()),
                JSON.writeValueAsBytes(line.path("payload")),
                JSON.writeValueAsBytes(line.path("metadata")));
    }

    static void write(Path file, List<Happening> walk) {
        Map<Subject, Long> versions = new HashMap<>();
        StringBuilder lines = new StringBuilder();
        for (Happening next : walk) {
            long version = versions.merge(next.subject(), 0L, (last, _) -> last + 1);
            lines.append(line(next, next.message(version))).append('\n');
        }
        try {
            var _ = Files.createDirectories(file.getParent());
            var _ = Files.writeString(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode line(Happening happening, DomainEventMessage<?> message) {
        EventType type = EventCatalog.typeOf(happening.event().getClass());
        ObjectNode line = JSON.createObjectNode()
                .put("subject", message.getAggregateIdentifier())
                .put("version", message.getSequenceNumber())
                .put("type", type.name())
                .put("revision", type.revision())
                .put("recordedAt", happening.at().toString());
        var _ = line.set("payload", tree(message.getPayload()));
        var _ = line.set("metadata", tree(message.getMetaData()));
        return line;
    }

    private static JsonNode tree(Object content) {
        try {
            byte[] stored = SERIALIZER.serialize(content, byte[].class).getData();
            return JSON.readTree(new String(stored, StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
