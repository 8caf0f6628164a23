package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The types that attributes can have; their values are written as texts. */
enum ValueType {
    STRING,
    TIME,
    INTEGER,
    FLOAT,
    BOOLEAN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a property of a JSON Schema, where only exact decimals have a pattern; none when it holds more than one value. */
    static Optional<ValueType> ofProperty(JsonNode property) {
        return switch (property.path("type").asText("")) {
            case "string" ->
                Optional.of(
                        property.has("pattern")
                                ? FLOAT
                                : ofFormat(property.path("format").asText("")));
            case "integer" -> Optional.of(INTEGER);
            case "number" -> Optional.of(FLOAT);
            case "boolean" -> Optional.of(BOOLEAN);
            default -> Optional.empty();
        };
    }

    private static ValueType ofFormat(String format) {
        return format.equals("date-time") ? TIME : STRING;
    }

    /** The text of a value; none when it is of another type, as what is hidden may be. */
    Optional<String> text(JsonNode value) {
        boolean fits = switch (this) {
            case STRING -> value.isTextual();
            case TIME -> value.isTextual() && isInstant(value.asText());
            case INTEGER -> value.isIntegralNumber();
            case FLOAT -> value.isNumber() || value.asText("").matches("-?[0-9]+(\\.[0-9]+)?");
            case BOOLEAN -> value.isBoolean();
        };
        return fits ? Optional.of(value.asText()) : Optional.empty();
    }

    private static boolean isInstant(String text) {
        try {
            var _ = Instant.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
