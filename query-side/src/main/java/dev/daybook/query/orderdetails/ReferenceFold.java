package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.store.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order told from its stored JSON alone: neither the event records nor the projections have a part in it, so that a
 * fault of theirs shows.
 */
final class ReferenceFold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String status = "";
    private long version = -1;
    private long netMinor;
    private final Map<String, Long> open = new TreeMap<>();
    private final Map<String, Long> returned = new TreeMap<>();

    private ReferenceFold() {}

    /** The compared fields of an order, each as text. */
    static Map<String, String> of(List<StoredEvent> events) {
        ReferenceFold fold = new ReferenceFold();
        events.forEach(fold::apply);
        return fields(fold.status, fold.version, fold.netMinor, fold.open, fold.returned);
    }

    /** The same fields from elsewhere. */
    static Map<String, String> fields(
            String status, long version, long netMinor, Map<String, Long> open, Map<String, Long> returned) {
        return new TreeMap<>(Map.of(
                "status", status,
                "version", Long.toString(version),
                "netMinor", Long.toString(netMinor),
                "open", new TreeMap<>(open).toString(),
                "returned", new TreeMap<>(returned).toString()));
    }

    private void apply(StoredEvent event) {
        JsonNode payload = parse(event);
        version = event.version();
        switch (event.type()) {
            case "order.placed" -> open(payload, "PLACED");
            case "order.imported" -> open(payload, "COMPLETED");
            case "order.confirmed" -> status = "CONFIRMED";
            case "order.cancelled" -> {
                status = "CANCELLED";
                takeOff(payload);
                netMinor -= payload.path("creditMinor").asLong();
            }
            case "order.lines-cancelled" -> netMinor -= takeOff(payload);
            case "order.lines-returned" -> {
                netMinor -= takeOff(payload);
                payload.path("lines")
                        .forEach(line -> returned.merge(
                                line.path("lineId").asText(),
                                line.path("quantity").asLong(),
                                Long::sum));
            }
            default -> {
                // Notes and holds change none of the compared fields.
            }
        }
    }

    private void open(JsonNode payload, String as) {
        status = as;
        JsonNode content = payload.path("content");
        content.path("lines").forEach(line -> {
            String lineId = line.path("lineId").asText();
            open.put(lineId, line.path("quantity").asLong());
            returned.put(lineId, 0L);
            netMinor += line.path("totalMinor").asLong();
        });
        content.path("adjustments")
                .forEach(
                        adjustment -> netMinor += adjustment.path("amountMinor").asLong());
    }

    private long takeOff(JsonNode payload) {
        long credit = 0;
        for (JsonNode line : payload.path("lines")) {
            open.merge(line.path("lineId").asText(), -line.path("quantity").asLong(), Long::sum);
            credit += line.path("creditMinor").asLong();
        }
        return credit;
    }

    private static JsonNode parse(StoredEvent event) {
        try {
            return JSON.readTree(event.payload());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no JSON at position " + event.position(), broken);
        }
    }
}
