package dev.daybook.standalone.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is wrong with a document, beside the schemas in it: references, ids, bodies without fields, schemas without a type. */
final class DocumentFaults {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private DocumentFaults(JsonNode document) {
        this.document = document;
    }

    static List<String> of(JsonNode document) {
        DocumentFaults check = new DocumentFaults(document);
        check.references(document);
        check.ids();
        check.operations();
        check.unused();
        return check.faults;
    }

    private void references(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isString() && !resolves(reference.asString())) {
            faults.add(reference.asString() + " leads nowhere");
        }
        node.valueStream().forEach(this::references);
    }

    private boolean resolves(String reference) {
        return reference.startsWith("#/")
                && !document.at(reference.substring(1)).isMissingNode();
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        operationNodes()
                .map(operation -> operation.path("operationId").asString(""))
                .filter(id -> id.isEmpty() || !seen.add(id))
                .forEach(id -> faults.add("operationId \"" + id + "\" is missing or not unique"));
    }

    private Stream<JsonNode> operationNodes() {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private void operations() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operation(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), verb.getValue())));
        document.at("/components/schemas").properties().forEach(schema -> schema(schema.getKey(), schema.getValue()));
    }

    private void operation(String name, JsonNode operation) {
        if (operation.path("summary").asString("").isBlank()) {
            faults.add(name + " has no summary");
        }
        boolean command = operation
                .path("parameters")
                .valueStream()
                .anyMatch(
                        parameter -> resolved(parameter).path("name").asString().equals("Idempotency-Key"));
        JsonNode content = operation.at("/requestBody/content");
        if (command && content.isEmpty()) {
            faults.add(name + " has no body");
        }
        JsonNode body = content.at("/application~1json/schema");
        if (command && content.has("application/json") && !closed(body)) {
            faults.add(name + " has a body without fields");
        }
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").valueStream())
                .filter(media -> media.has("schema"))
                .forEach(media -> schema("an answer of " + name, media.path("schema")));
        operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .forEach(parameter -> schema(
                        "parameter " + parameter.path("name").asString() + " of " + name, parameter.path("schema")));
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }

    /** A record with fields, or one that is meant to have none. */
    private boolean closed(JsonNode body) {
        JsonNode schema = document.at(body.path("$ref").asString("#/nothing").substring(1));
        return schema.path("properties").isObject()
                && (!schema.path("properties").isEmpty()
                        || body.path("$ref").asString().endsWith("/BareRequest"));
    }

    private void schema(String place, JsonNode schema) {
        boolean empty = schema.path("type").asString("").equals("object")
                && schema.path("properties").isEmpty()
                && !schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").isObject();
        if (empty || Stream.of("$ref", "type", "anyOf").noneMatch(schema::has)) {
            faults.add(place + " may be anything");
        }
        schema.path("properties").properties().forEach(field -> schema(place + "." + field.getKey(), field.getValue()));
        if (schema.has("items")) {
            schema(place + "[]", schema.path("items"));
        }
    }

    private void unused() {
        String text = document.toString();
        Stream.of("schemas", "responses", "parameters", "headers")
                .forEach(kind -> document.at("/components/" + kind).propertyNames().stream()
                        .filter(name -> !text.contains("\"#/components/" + kind + "/" + name + "\""))
                        .forEach(name -> faults.add(name + " is used nowhere")));
    }
}
