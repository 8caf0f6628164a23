package dev.daybook.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A validator that knows nothing of the code takes and refuses the bodies that the code takes and refuses. */
class RequestsByDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectNode DOCUMENT = SideDocument.of("Daybook", "dev.daybook.command", new CallGraph());
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final RequestReader READER = new RequestReader();
    private static final List<Endpoint> ENDPOINTS = Endpoint.below("dev.daybook.command");

    private static final String LONG = "\"" + "x".repeat(5_000) + "\"";
    private static final String REASON = "{'code': 'lost', 'text': 'on its way'}";
    private static final String ADDRESS =
            "{'name': 'A', 'street': 'B 1', 'city': 'C', 'region': 'R', 'postalCode': '1', 'country': 'FI'}";
    private static final String PIECES = "[{'lineId': '1', 'quantity': 2}]";
    private static final String LINES = """
            [{'lineId': '1', 'sku': 'A 1', 'description': 'a thing', 'quantity': 2, \
            'unitPrice': {'amount': '2.50', 'currency': 'EUR'}, \
            'discount': {'code': 'ten', 'amount': {'amountMinor': 10, 'currency': 'EUR'}}, \
            'tax': {'rate': '0.24', 'included': true}}]""";

    static List<String> bodies() {
        return List.of(
                "/v1/orders {'currency': 'EUR', 'customerId': 'c', 'lines': " + LINES + ", 'shippingAddress': "
                        + ADDRESS
                        + ", 'contact': {'name': 'A', 'phone': '1'}, 'adjustments': [{'kind': 'FEE', 'code': 'f',"
                        + " 'description': '', 'amount': {'amountMinor': -5, 'currency': 'EUR'}}]}",
                "/v1/quotes {'currency': 'EUR', 'country': 'FI', 'lines': [{'sku': 'A', 'quantity': 2}]}",
                "/v1/orders/{id}/cancel {'reason': " + REASON + "}",
                "/v1/orders/{id}/cancel-lines {'lines': " + PIECES + ", 'reason': " + REASON + "}",
                "/v1/orders/{id}/notes {'text': 'x', 'visibility': 'PRIVATE'}",
                "/v1/orders/{id}/holds {'holdId': 'h', 'kind': 'FRAUD', 'reason': " + REASON + "}",
                "/v1/orders/{id}/confirm {}",
                "/v1/products {'sku': 'A', 'name': 'a thing', 'category': 'things', 'price': {'amount': '1', 'currency':"
                        + " 'EUR'}, 'stock': {'controlled': true, 'backorders': false}}",
                "/v1/stock/{stockId}/adjust {'adjustmentId': 'a', 'delta': -3, 'reason': " + REASON + "}",
                "/v1/stock/{stockId}/reserve {'reservationId': 'r', 'quantity': 1, 'expiresInSeconds': 60}",
                "/v1/customers {'id': 'c', 'contact': {'phone': '1'}, 'language': 'fi'}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void the_same_bodies_are_taken(String example) {
        Form form = Form.of(example);

        assertThat(form.faults(form.body())).isEmpty();
        assertThat(form.taken(form.body())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void the_same_bodies_are_refused(String example) {
        Form form = Form.of(example);
        Map<String, JsonNode> changed = new LinkedHashMap<>();
        change("", form.body(), changed::put);

        assertThat(changed.entrySet().stream()
                        .filter(change -> form.faults(change.getValue()).isEmpty() != form.taken(change.getValue()))
                        .map(change -> change.getKey()
                                + (form.taken(change.getValue()) ? " only by the code" : " only by the document")))
                .as("taken")
                .isEmpty();
        assertThat(changed.values()).anyMatch(body -> !form.taken(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void every_schema_is_one(String side) {
        Schema schemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode document = SideDocument.of(side, "dev.daybook." + side, new CallGraph());

        assertThat(document.at("/components/schemas")).isNotEmpty();
        assertThat(schemas.validate(document.at("/components/schemas").deepCopy()))
                .isEmpty();
        document.at("/components/schemas")
                .valueStream()
                .forEach(schema -> assertThat(schemas.validate(schema)).isEmpty());
    }

    @Test
    void what_is_no_schema_is_found() {
        Schema schemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schemas.validate(JSON.readTree("{\"type\": \"text\"}"))).isNotEmpty();
    }

    /** The body of one operation, as the document and as the code describe it. */
    private record Form(Schema schema, Class<?> type, JsonNode body) {

        static Form of(String example) {
            String path = example.substring(0, example.indexOf(' '));
            Class<?> type = ENDPOINTS.stream()
                    .filter(endpoint -> endpoint.toString().equals("POST " + path))
                    .flatMap(endpoint -> Stream.of(endpoint.method().getParameterTypes()))
                    .filter(parameter -> parameter.isRecord() && parameter != CommandCall.class)
                    .findFirst()
                    .orElseThrow();
            JsonNode body = DOCUMENT.path("paths").path(path).at("/post/requestBody/content/application~1json/schema");
            ObjectNode schema =
                    JSON.createObjectNode().put("$ref", body.path("$ref").asString());
            schema.set("components", DOCUMENT.path("components"));
            return new Form(
                    REGISTRY.getSchema(schema),
                    type,
                    JSON.readTree(example.substring(path.length()).replace('\'', '"')));
        }

        List<String> faults(JsonNode changed) {
            return schema.validate(changed).stream().map(Object::toString).toList();
        }

        boolean taken(JsonNode changed) {
            try {
                var _ = READER.read(changed.toString().getBytes(StandardCharsets.UTF_8), type);
                return true;
            } catch (RequestException refused) {
                return false;
            }
        }
    }

    /** Tells bodies with one change each: a field left out, one too many, a value of another type, none, too small or too long. */
    private static void change(String place, JsonNode node, BiConsumer<String, JsonNode> changes) {
        if (node instanceof ObjectNode object) {
            changes.accept(place + " with one field more", object.deepCopy().put("unheardOf", 1));
            for (String name : object.propertyNames()) {
                changes.accept(
                        place + "/" + name + " left out", object.deepCopy().without(name));
                change(
                        place + "/" + name,
                        object.path(name),
                        (what, value) -> changes.accept(what, object.deepCopy().set(name, value)));
            }
        } else if (node instanceof ArrayNode array) {
            changes.accept(place + " empty", JSON.createArrayNode());
            change(
                    place + "/0",
                    array.path(0),
                    (what, value) -> changes.accept(what, JSON.createArrayNode().add(value)));
        } else {
            Stream.of("{}", "[]", "\"\"", "\" \"", "\"\\u0001\"", LONG, "-1", "0", "1", "1.5", "true")
                    .forEach(value -> changes.accept(
                            place + " = " + (value.equals(LONG) ? "a long text" : value), JSON.readTree(value)));
        }
    }
}
