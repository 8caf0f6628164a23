package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the specification of OCEL 2.0 (2023, its JSON format and its metamodel) asks of a document, written from its text: the four
 * arrays and the fields within them, all values as texts, types that are declared, ids that are unique, relations to objects that
 * are there.
 */
final class OcelRules {

    private static final Set<String> ARRAYS = Set.of("eventTypes", "objectTypes", "events", "objects");
    private static final Set<String> VALUE_TYPES = Set.of("string", "time", "integer", "float", "boolean");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> objects = new HashSet<>();

    private OcelRules() {}

    static List<String> faults(JsonNode document) {
        OcelRules rules = new OcelRules();
        rules.check(document);
        return rules.faults;
    }

    private void check(JsonNode document) {
        ARRAYS.forEach(name -> require(document.path(name).isArray(), "no array " + name));
        document.fieldNames().forEachRemaining(name -> require(ARRAYS.contains(name), "unknown field " + name));
        document.path("objects").forEach(object -> objects.add(object.path("id").asText()));
        Map<String, Map<String, String>> eventTypes = types(document.path("eventTypes"));
        Map<String, Map<String, String>> objectTypes = types(document.path("objectTypes"));
        for (JsonNode event : document.path("events")) {
            time(event, "event");
            checkOne(event, eventTypes);
        }
        for (JsonNode object : document.path("objects")) {
            checkOne(object, objectTypes);
            object.path("attributes").forEach(attribute -> time(attribute, "attribute of an object"));
        }
    }

    private Map<String, Map<String, String>> types(JsonNode declarations) {
        Map<String, Map<String, String>> types = new HashMap<>();
        for (JsonNode type : declarations) {
            Map<String, String> attributes = new HashMap<>();
            require(type.path("attributes").isArray(), "a type without attributes");
            for (JsonNode attribute : type.path("attributes")) {
                String valueType = attribute.path("type").asText();
                require(VALUE_TYPES.contains(valueType), "unknown type of values " + valueType);
                boolean first = attributes.put(attribute.path("name").asText(), valueType) == null;
                require(first, "an attribute declared twice");
            }
            require(types.put(type.path("name").asText(), attributes) == null, "a type declared twice");
        }
        return types;
    }

    private void checkOne(JsonNode one, Map<String, Map<String, String>> types) {
        require(one.path("id").isTextual() && ids.add(one.path("id").asText()), "an id is missing or not unique");
        Map<String, String> attributes = types.get(one.path("type").asText());
        require(attributes != null, "undeclared type " + one.path("type").asText());
        for (JsonNode attribute : one.path("attributes")) {
            String name = attribute.path("name").asText();
            String type = attributes == null ? "" : attributes.getOrDefault(name, "undeclared");
            JsonNode value = attribute.path("value");
            require(value.isTextual() && fits(type, value.asText()), name + " is no " + type + ": " + value);
        }
        for (JsonNode relation : one.path("relationships")) {
            require(objects.contains(relation.path("objectId").asText()), "relation to nothing");
            require(!relation.path("qualifier").asText().isEmpty(), "relation without a qualifier");
        }
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "string" -> true;
            case "integer" -> value.matches("-?[0-9]+");
            case "float" -> value.matches("-?[0-9]+(\\.[0-9]+)?");
            case "boolean" -> value.matches("true|false");
            case "time" -> isTime(value);
            default -> false;
        };
    }

    private void time(JsonNode holder, String what) {
        require(isTime(holder.path("time").asText()), what + " without a time");
    }

    private static boolean isTime(String text) {
        try {
            var _ = OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    /** The elements of an array. */
    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
