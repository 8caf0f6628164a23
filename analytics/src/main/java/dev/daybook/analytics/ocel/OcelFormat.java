package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.files.FileFormat;
import dev.daybook.analytics.files.LineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One document of OCEL 2.0 in JSON for a whole range. An event relates to each object that it names: as {@code subject} to the one
 * that it happened to, as {@code exchange} to what is exchanged with that, otherwise by what that is. What earlier ranges have told
 * of an object is not told again.
 */
public final class OcelFormat implements FileFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public long linesAtATime() {
        return Long.MAX_VALUE;
    }

    @Override
    public void write(Path lines, long first, long last, Path into) throws IOException {
        Path working = Files.createTempDirectory(lines.toAbsolutePath().getParent(), "ocel");
        try (ObjectBuckets objects = new ObjectBuckets(working);
                JsonGenerator log = JSON.createGenerator(
                        into.resolve(FileFormat.name(first, last, "ocel.json")).toFile(), JsonEncoding.UTF8)) {
            EventAttributes attributes = new EventAttributes();
            log.writeStartObject();
            log.writeArrayFieldStart("events");
            writeEvents(lines, log, attributes, objects);
            log.writeEndArray();
            log.writeArrayFieldStart("objects");
            objects.writeTo(log);
            log.writeEndArray();
            writeTypes(log, "eventTypes", attributes.declared());
            writeTypes(log, "objectTypes", objectTypes());
            log.writeEndObject();
        } finally {
            remove(working);
        }
    }

    private static void writeEvents(Path lines, JsonGenerator log, EventAttributes attributes, ObjectBuckets objects)
            throws IOException {
        Map<ObjectId, String> orders = new HashMap<>();
        try (MappingIterator<JsonNode> events = LineFile.open(lines)) {
            while (events.hasNextValue()) {
                JsonNode event = events.nextValue();
                Mentions mentions = Mentions.of(event, orders);
                writeEvent(event, log, attributes, mentions);
                learn(event, mentions, objects);
            }
        }
    }

    private static void writeEvent(JsonNode event, JsonGenerator log, EventAttributes attributes, Mentions mentions)
            throws IOException {
        log.writeStartObject();
        log.writeStringField("id", event.path("id").asText());
        log.writeStringField("type", event.path("type").asText());
        log.writeStringField("time", event.path("occurredAt").asText());
        log.writeArrayFieldStart("attributes");
        for (Map.Entry<String, String> attribute : attributes.of(event).entrySet()) {
            log.writeStartObject();
            log.writeStringField("name", attribute.getKey());
            log.writeStringField("value", attribute.getValue());
            log.writeEndObject();
        }
        log.writeEndArray();
        log.writeArrayFieldStart("relationships");
        for (Map.Entry<ObjectId, String> object : mentions.named().entrySet()) {
            log.writeStartObject();
            log.writeStringField("objectId", object.getKey().text());
            log.writeStringField("qualifier", object.getValue());
            log.writeEndObject();
        }
        log.writeEndArray();
        log.writeEndObject();
    }

    private static void learn(JsonNode event, Mentions mentions, ObjectBuckets objects) throws IOException {
        for (ObjectId object : mentions.named().keySet()) {
            objects.seen(object);
        }
        for (Relation relation : mentions.relations()) {
            objects.relates(relation);
        }
        if (mentions.own().isPresent()) {
            for (ObjectFacts.Fact fact : ObjectFacts.of(event, mentions.own().get())) {
                objects.is(fact, event.path("occurredAt").asText());
            }
        }
    }

    private static Map<String, Map<String, ValueType>> objectTypes() {
        Map<String, Map<String, ValueType>> types = new TreeMap<>();
        for (ObjectType type : ObjectType.values()) {
            types.put(type.word(), ObjectFacts.declared(type));
        }
        return types;
    }

    private static void writeTypes(JsonGenerator log, String field, Map<String, Map<String, ValueType>> types)
            throws IOException {
        log.writeArrayFieldStart(field);
        for (Map.Entry<String, Map<String, ValueType>> type : types.entrySet()) {
            log.writeStartObject();
            log.writeStringField("name", type.getKey());
            log.writeArrayFieldStart("attributes");
            for (Map.Entry<String, ValueType> attribute : type.getValue().entrySet()) {
                log.writeStartObject();
                log.writeStringField("name", attribute.getKey());
                log.writeStringField("type", attribute.getValue().word());
                log.writeEndObject();
            }
            log.writeEndArray();
            log.writeEndObject();
        }
        log.writeEndArray();
    }

    private static void remove(Path working) throws IOException {
        try (Stream<Path> all = Files.walk(working)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
