package dev.daybook.standalone.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts what many operations have in common into the components of a document: headers, {@code dryRun}, answers. */
final class SharedParts {

    private final TreeMap<String, JsonNode> parameters = new TreeMap<>();
    private final TreeMap<String, JsonNode> headers = new TreeMap<>();
    private final TreeMap<String, JsonNode> responses = new TreeMap<>();

    private SharedParts() {}

    static void moveOut(ObjectNode document) {
        SharedParts parts = new SharedParts();
        document.path("paths").valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            if (operation.path("parameters") instanceof ArrayNode list) {
                parts.moveParameters(list);
            }
            ObjectNode answers = (ObjectNode) operation.path("responses");
            answers.valueStream().forEach(parts::moveHeaders);
            parts.moveResponses(answers);
        });
        ObjectNode components = (ObjectNode) document.path("components");
        parts.responses.forEach(components.withObjectProperty("responses")::set);
        parts.parameters.forEach(components.putObject("parameters")::set);
        parts.headers.forEach(components.putObject("headers")::set);
    }

    private void moveParameters(ArrayNode list) {
        for (int index = 0; index < list.size(); index++) {
            JsonNode parameter = list.get(index);
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("header") || name.equals("dryRun")) {
                String key = name + (parameter.path("required").asBoolean(false) ? ".required" : "");
                list.set(index, reference("parameters", key, parameter, parameters));
            }
        }
    }

    private void moveHeaders(JsonNode response) {
        if (response.path("headers") instanceof ObjectNode answered) {
            Stream.of(answered.propertyNames().toArray(String[]::new))
                    .forEach(name -> answered.set(name, reference("headers", name, answered.path(name), headers)));
        }
    }

    /** What nearly every command answers. */
    private void moveResponses(ObjectNode answers) {
        Stream.of(answers.propertyNames().toArray(String[]::new))
                .filter(status -> answers.at("/" + status + "/content/application~1json/schema/$ref")
                        .asString("")
                        .endsWith("/Answer"))
                .forEach(status -> answers.set(
                        status, reference("responses", "Answer-" + status, answers.path(status), responses)));
    }

    /** A part that differs from the one of its name stays where it is. */
    private static JsonNode reference(String kind, String key, JsonNode part, Map<String, JsonNode> parts) {
        return parts.computeIfAbsent(key, _ -> part).equals(part)
                ? JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + key)
                : part;
    }
}
