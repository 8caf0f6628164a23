package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/** The AsyncAPI 3.0 document of all events: a channel per kind of stream, a message per event and revision. */
final class AsyncApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ENVELOPE = "Envelope";
    private static final String JSON_SCHEMA = "application/schema+json;version=draft-2020-12";

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = JSON.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Daybook events")
                .put("version", "1")
                .put(
                        "description",
                        "Every event that is stored, in each revision that was ever written. Fields that a reader does"
                                + " not know are to be ignored; where personal values are hidden, a text of stars may"
                                + " stand in place of anything.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (String name : EventSchemas.names()) {
            String stream = name.substring(0, name.indexOf('.'));
            if (!channels.has(stream)) {
                channels.set(stream, channel(stream));
                operations.set(stream, operation(stream));
            }
            channels.withObject("/" + stream + "/messages").set(name, reference("#/components/messages/" + name));
            messages.set(name, message(name));
        }
        components.putObject("schemas").setAll(envelope());
        return document;
    }

    private static ObjectNode channel(String stream) {
        ObjectNode channel = JSON.objectNode()
                .put("address", "{tenant}/" + stream + "/{id}")
                .put("description", "The streams of the kind " + stream + "; each address is the subject of one.");
        ObjectNode parameters = channel.putObject("parameters");
        parameters.putObject("tenant").put("description", "Who it belongs to; default until tenants are told apart.");
        parameters.putObject("id").put("description", "Its own id.");
        return channel;
    }

    private static ObjectNode operation(String stream) {
        return JSON.objectNode().put("action", "send").set("channel", reference("#/channels/" + stream));
    }

    private static ObjectNode message(String name) {
        String type = name.substring(0, name.lastIndexOf('.'));
        int revision = Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
        ObjectNode message = JSON.objectNode().put("name", type).put("title", type + ", revision " + revision);
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf").add(reference(SCHEMAS + ENVELOPE));
        ObjectNode own = headers.putObject("properties");
        own.putObject("type").put("const", type);
        own.putObject("revision").put("const", revision);
        message.putObject("payload").put("schemaFormat", JSON_SCHEMA).set("schema", reference(name + ".json"));
        message.putObject("correlationId").put("location", "$message.header#/correlationId");
        return message;
    }

    /** What is told of an event beside its payload. */
    private static Map<String, ObjectNode> envelope() {
        Map<String, ObjectNode> parts = EventSchema.parts(EventLine.class, SCHEMAS);
        ObjectNode envelope = Objects.requireNonNull(parts.remove(EventLine.class.getSimpleName()));
        envelope.withObject("/properties").remove("data");
        envelope.withArray("required").removeIf(name -> name.asText().equals("data"));
        parts.put(ENVELOPE, envelope);
        return parts;
    }

    private static ObjectNode reference(String to) {
        return JSON.objectNode().put("$ref", to);
    }
}
