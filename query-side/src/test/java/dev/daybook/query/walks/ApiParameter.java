package dev.daybook.query.walks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of a query string.
 *
 * @param schema of one value of it, where it may be repeated
 */
record ApiParameter(String name, boolean required, JsonNode schema) {

    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private static final Pattern EXAMPLE = Pattern.compile("such as ([^ ,]+)");
    private static final String FIRST_DAY = "2026-01-01";
    private static final String LAST_DAY = "2026-12-31";

    static ApiParameter of(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return new ApiParameter(
                parameter.path("name").asString(),
                parameter.path("required").asBoolean(false),
                schema.path("type").asString().equals("array") ? schema.path("items") : schema);
    }

    /** Whether it is a text of any form that the caller likes. */
    boolean isText() {
        return kind().equals("string") && !name.equals(AFTER);
    }

    /** Whether it has a few values. */
    boolean isChoice() {
        return kind().equals("enum") || kind().equals("boolean");
    }

    int most() {
        return schema.path("maximum").asInt();
    }

    private String kind() {
        return schema.has("enum")
                ? "enum"
                : schema.path("format").asString(schema.path("type").asString());
    }

    /** Values that are taken. */
    List<String> samples() {
        return switch (kind()) {
            case "enum" ->
                schema.path("enum").valueStream().map(JsonNode::asString).toList();
            case "boolean" -> List.of("true", "false");
            case "integer" -> List.of("1");
            case "date" -> List.of(day());
            case "date-time" -> List.of(day() + "T00:00:00Z");
            default -> List.of(example());
        };
    }

    private String day() {
        return name.equals("from") ? FIRST_DAY : LAST_DAY;
    }

    private String example() {
        Matcher example = EXAMPLE.matcher(schema.path("description").asString(""));
        return example.find() ? example.group(1) : "mug";
    }

    /** Values that are refused, whatever there is to be found. */
    List<String> wrongs() {
        return switch (kind()) {
            case "enum" -> List.of("", "NO_SUCH", "$ne", swapped(samples().getFirst()));
            case "boolean" -> List.of("", "maybe", "1", "TRUE");
            case "integer" -> List.of("", "0", "-1", "abc", "1.5", "1e9", "99999999999", Long.toString(1L + most()));
            case "date" -> List.of("", "yesterday", "2026-13-01", "2026-02-30", "2026-01-01T00:00:00Z");
            case "date-time" -> List.of("", "yesterday", "2026-01-01", "2026-01-01T00:00:00", "2026-02-30T00:00:00Z");
            default ->
                name.equals(AFTER)
                        ? Stream.concat(Stream.of("", "x", "AAAA", "b3JkZXJz", "."), Hostile.TEXTS.stream())
                                .toList()
                        : List.of();
        };
    }

    private static String swapped(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.equals(lower) ? text.toUpperCase(Locale.ROOT) : lower;
    }
}
