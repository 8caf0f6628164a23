package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a log tells of one object. */
final class KnownObject {

    private final String id;
    private final String type;
    private final List<Value> values = new ArrayList<>();
    private final Map<String, String> newest = new HashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    KnownObject(String id, String type) {
        this.id = id;
        this.type = type;
    }

    private record Value(String name, String value, String time) {}

    private record Link(String objectId, String qualifier) {}

    /** A value counts from its time on; the same once more is no change. */
    void is(String name, String value, String time) {
        if (!value.equals(newest.put(name, value))) {
            values.add(new Value(name, value, time));
        }
    }

    void relates(String objectId, String qualifier) {
        links.add(new Link(objectId, qualifier));
    }

    void writeTo(JsonGenerator log) throws IOException {
        log.writeStartObject();
        log.writeStringField("id", id);
        log.writeStringField("type", type);
        log.writeArrayFieldStart("attributes");
        for (Value value : values) {
            log.writeStartObject();
            log.writeStringField("name", value.name());
            log.writeStringField("time", value.time());
            log.writeStringField("value", value.value());
            log.writeEndObject();
        }
        log.writeEndArray();
        log.writeArrayFieldStart("relationships");
        for (Link link : links) {
            log.writeStartObject();
            log.writeStringField("objectId", link.objectId());
            log.writeStringField("qualifier", link.qualifier());
            log.writeEndObject();
        }
        log.writeEndArray();
        log.writeEndObject();
    }
}
