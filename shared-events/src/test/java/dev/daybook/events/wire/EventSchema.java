package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of an event's payload as it is stored, whole in itself: a record that several events hold may be
 * another one in a later revision of some of them. Fields that a reader does not know are to be ignored.
 */
final class EventSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String partsAt;
    private final Map<String, ObjectNode> parts = new TreeMap<>();

    private EventSchema(String partsAt) {
        this.partsAt = partsAt;
    }

    /** Of the newest revision of an event. */
    static ObjectNode of(Class<?> event) {
        EventType type = EventCatalog.typeOf(event);
        EventSchema schema = new EventSchema("#/$defs/");
        ObjectNode whole = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:daybook:event:" + type.name() + ":" + type.revision())
                .put("title", type.name() + ", revision " + type.revision());
        whole.setAll(schema.object(event));
        if (!schema.parts.isEmpty()) {
            whole.putObject("$defs").setAll(schema.parts);
        }
        return whole;
    }

    /**
     * Of any record, and of those that it holds, by their names.
     *
     * @param partsAt how references to them begin
     */
    static Map<String, ObjectNode> parts(Class<?> record, String partsAt) {
        EventSchema schema = new EventSchema(partsAt);
        var _ = schema.reference(record);
        return schema.parts;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode value = value(component.getGenericType());
            if (component.isAnnotationPresent(PersonalData.class)) {
                value.put("x-personal-data", true);
            }
            properties.set(component.getName(), value);
            if (component.getType() != Optional.class) {
                schema.withArray("required").add(component.getName());
            }
        }
        return schema;
    }

    private ObjectNode value(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Optional.class -> value(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                JSON.objectNode().put("type", "array").set("items", value(generic.getActualTypeArguments()[0]));
            case Class<?> part when part.isRecord() -> reference(part);
            case Class<?> constants when constants.isEnum() -> constants(constants);
            default -> plain(type);
        };
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!parts.containsKey(name)) {
            parts.put(name, JSON.objectNode());
            parts.put(name, object(type));
        }
        return JSON.objectNode().put("$ref", partsAt + name);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> schema.withArray("enum").add(((Enum<?>) constant).name()));
        return schema;
    }

    private static ObjectNode plain(Type type) {
        ObjectNode schema = JSON.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        } else if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer").put("format", "int32");
        } else if (type == long.class || type == Long.class) {
            return schema.put("type", "integer").put("format", "int64");
        } else if (type == boolean.class) {
            return schema.put("type", "boolean");
        } else if (type == BigDecimal.class) {
            return schema.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
        } else if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        throw new IllegalStateException("say here what " + type + " is in JSON Schema");
    }
}
