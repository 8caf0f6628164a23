package dev.daybook.analytics.parquet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.wire.EventSchemas;
import java.util.Optional;
import java.util.stream.Collectors;

/** The type that a payload has in tables, told by its JSON Schema. */
final class DataType {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode schema;

    private DataType(JsonNode schema) {
        this.schema = schema;
    }

    /** The type of the payloads of one type of events, in its newest revision; empty when this build does not know it. */
    static Optional<String> of(String eventType) {
        return EventCatalog.find(eventType)
                .map(EventCatalog::typeOf)
                .map(type -> EventSchemas.text(type.name() + "." + type.revision()))
                .map(DataType::ofSchema);
    }

    private static String ofSchema(String schema) {
        JsonNode root = parse(schema);
        return new DataType(root).type(root);
    }

    private String type(JsonNode node) {
        if (node.has("$ref")) {
            return type(schema.at(node.get("$ref").textValue().substring(1)));
        }
        return switch (node.path("type").asText()) {
            case "object" -> struct(node.path("properties"));
            case "array" -> type(node.path("items")) + "[]";
            case "integer" -> "BIGINT";
            case "boolean" -> "BOOLEAN";
            case "string" -> text(node);
            default -> throw new IllegalStateException("a schema that tables have no type for: " + node);
        };
    }

    private String struct(JsonNode properties) {
        return properties.properties().stream()
                .map(property -> DuckDb.name(property.getKey()) + " " + type(property.getValue()))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }

    /** The only pattern of our schemas is that of exact decimals; prices have at most 6 decimals. */
    private static String text(JsonNode node) {
        if (node.has("pattern")) {
            return "DECIMAL(38, 12)";
        }
        return node.path("format").asText().equals("date-time") ? "TIMESTAMP WITH TIME ZONE" : "VARCHAR";
    }

    private static JsonNode parse(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
