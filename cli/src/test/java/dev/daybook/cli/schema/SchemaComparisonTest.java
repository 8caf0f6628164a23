package dev.daybook.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaComparisonTest {

    private static final String FORMER = """
            {"type": "object", "required": ["id", "lines", "kind"], "properties": {
              "id": {"type": "string"},
              "kind": {"type": "string", "enum": ["SALE", "CREDIT"]},
              "note": {"type": "string", "x-personal-data": true},
              "price": {"type": "string", "pattern": "^[0-9]+$"},
              "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}}},
             "$defs": {"Line": {"type": "object", "required": ["sku"], "properties": {
              "sku": {"type": "string"}, "pieces": {"type": "integer", "format": "int32"},
              "parts": {"type": "array", "items": {"$ref": "#/$defs/Line"}}}}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"id\": {\"type\": \"string\"}, | \"id\": {\"type\": \"integer\"}, | BREAKING | /id | type was \"string\" and is \"integer\"",
                "\"price\": {\"type\": \"string\", \"pattern\": \"^[0-9]+$\"}, | | BREAKING | /price | is gone",
                "\"CREDIT\" | \"CREDIT\", \"GIFT\" | BREAKING | /kind | GIFT is new, and readers do not know it",
                ", \"CREDIT\" | | BREAKING | /kind | CREDIT is gone, and stored events may hold it",
                ", \"kind\"] | , \"kind\", \"note\"] | BREAKING | /note | is required, and stored events may lack it",
                ", \"kind\"] | ] | BREAKING | /kind | may be absent, and readers rely on it",
                ", \"x-personal-data\": true | | BREAKING | /note | is not marked as personal data any more",
                "int32 | int64 | BREAKING | /lines[]/pieces | format was \"int32\" and is \"int64\"",
                "[0-9]+$\" | [0-9.]+$\" | BREAKING | /price | pattern was \"^[0-9]+$\" and is \"^[0-9.]+$\"",
                "\"note\": { | \"extra\": {\"type\": \"string\"}, \"note\": { | compatible | /extra | is new",
                "\"sku\": {\"type\": \"string\"}, | \"sku\": {\"type\": \"string\", \"x-personal-data\": true}, | compatible | /lines[]/sku | is marked as personal data"
            })
    void a_change_is_told_for_what_it_is(String part, String instead, String verdict, String field, String what) {
        String present = FORMER.replace(part, instead == null ? "" : instead);
        assertThat(present).isNotEqualTo(FORMER);

        assertThat(compare(FORMER, present))
                .containsExactly(new Difference("order.placed.1", field, what, verdict.equals("BREAKING")));
    }

    @Test
    void a_new_field_that_must_be_there_is_missing_in_what_is_stored() {
        String present = FORMER.replace("\"sku\"]", "\"sku\", \"tax\"]")
                .replace("\"sku\": {", "\"tax\": {\"type\": \"integer\"}, \"sku\": {");

        assertThat(compare(FORMER, present))
                .containsExactly(new Difference(
                        "order.placed.1", "/lines[]/tax", "is new and required, and stored events lack it", true));
    }

    @Test
    void events_may_come_and_must_not_go() {
        Map<String, JsonNode> one = Map.of("order.placed.1", new JsonMapper().readTree(FORMER));

        assertThat(SchemaComparison.of(Map.of(), one))
                .containsExactly(new Difference("order.placed.1", "", "is new", false));
        assertThat(SchemaComparison.of(one, Map.of()))
                .containsExactly(new Difference("order.placed.1", "", "is gone, and stored ones cannot be read", true));
        assertThat(SchemaComparison.of(one, one)).isEmpty();
    }

    private static List<Difference> compare(String former, String present) {
        JsonMapper json = new JsonMapper();
        return SchemaComparison.of(
                Map.of("order.placed.1", json.readTree(former)), Map.of("order.placed.1", json.readTree(present)));
    }
}
