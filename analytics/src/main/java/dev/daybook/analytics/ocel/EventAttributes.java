package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.wire.EventSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a log tells of events beside their objects: the envelope, and each single value at the top of the payload. */
final class EventAttributes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SALES = "salesMinor";

    private static final Map<String, ValueType> ENVELOPE = new LinkedHashMap<>();

    static {
        ENVELOPE.put("position", ValueType.INTEGER);
        ENVELOPE.put("version", ValueType.INTEGER);
        ENVELOPE.put("actor", ValueType.STRING);
        ENVELOPE.put("onBehalfOf", ValueType.STRING);
        ENVELOPE.put("correlationId", ValueType.STRING);
        ENVELOPE.put("causationId", ValueType.STRING);
    }

    private final Map<String, Map<String, ValueType>> ofPayloads = new TreeMap<>();

    /** The values that one event has. */
    Map<String, String> of(JsonNode event) {
        Map<String, String> values = new LinkedHashMap<>();
        ENVELOPE.forEach((name, type) -> type.text(event.path(name)).ifPresent(value -> values.put(name, value)));
        ValueType.STRING.text(event.at("/reason/code")).ifPresent(code -> values.put("reasonCode", code));
        String type = event.path("type").asText();
        JsonNode data = event.path("data");
        payload(type, event.path("revision").asInt())
                .forEach((name, of) -> of.text(data.path(name)).ifPresent(value -> values.put(name, value)));
        OptionalLong sales = Sales.minor(type, data);
        sales.ifPresent(minor -> values.put(SALES, Long.toString(minor)));
        return values;
    }

    private Map<String, ValueType> payload(String type, int revision) {
        return ofPayloads.computeIfAbsent(type, _ -> properties(type + "." + revision));
    }

    private static Map<String, ValueType> properties(String schema) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        try {
            JSON.readTree(EventSchemas.text(schema))
                    .path("properties")
                    .properties()
                    .forEach(property -> {
                        boolean named = ObjectType.ofField(property.getKey()).isPresent()
                                || ENVELOPE.containsKey(property.getKey());
                        if (!named) {
                            ValueType.ofProperty(property.getValue())
                                    .ifPresent(type -> types.put(property.getKey(), type));
                        }
                    });
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the schema " + schema + " cannot be read", broken);
        }
        return types;
    }

    /** The types of events that were met, each with the types of the values that it may have. */
    Map<String, Map<String, ValueType>> declared() {
        Map<String, Map<String, ValueType>> declared = new TreeMap<>();
        ofPayloads.forEach((type, payload) -> {
            Map<String, ValueType> all = new LinkedHashMap<>(ENVELOPE);
            all.put("reasonCode", ValueType.STRING);
            all.putAll(payload);
            all.put(SALES, ValueType.INTEGER);
            declared.put(type, all);
        });
        return declared;
    }
}
