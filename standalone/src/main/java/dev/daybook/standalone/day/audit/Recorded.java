package dev.daybook.standalone.day.audit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event as it lies in the store.
 *
 * @param subject its stream, in full
 * @param appendId of the append that it came with
 */
public record Recorded(String type, String subject, String appendId, JsonNode body) {

    String text(String field) {
        return body.path(field).asString("");
    }

    long number(String field) {
        return body.path(field).asLong(0);
    }

    int quantity() {
        return body.path("quantity").asInt(0);
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }
}
