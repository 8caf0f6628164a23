package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.store.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An order told from its stored JSON alone: neither the event records nor the projections have a part in it, so that a
 * fault of theirs shows.
 */
final class ReferenceFold {

    /** Events that change none of the compared fields. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "order.note-added",
            "order.held",
            "order.hold-released",
            "order.stock-reserved",
            "order.stock-released",
            "order.reservation-extended",
            "order.lines-assigned",
            "order.lines-unassigned",
            "order.lines-shipped",
            "order.lines-delivered",
            "order.lines-undelivered",
            "order.lines-reopened",
            "order.payment-recorded",
            "order.payment-requested",
            "order.refund-requested",
            "order.payments-released",
            "order.edit-started",
            "order.edit-staged",
            "order.edit-confirmed",
            "order.edit-cancelled",
            "order.shipping-address-corrected",
            "order.contact-changed");

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
            case "order.cancelled" -> over(payload, "CANCELLED");
            case "order.expired" -> over(payload, "EXPIRED");
            case "order.completed" -> status = "COMPLETED";
            case "order.archived" -> status = "ARCHIVED";
            case "order.lines-cancelled", "order.lines-credited" -> netMinor -= takeOff(payload);
            case "order.line-added" -> count(payload.path("line"));
            case "order.line-quantity-changed" -> {
                JsonNode line = payload.path("line");
                open.put(line.path("lineId").asText(), line.path("quantity").asLong());
                netMinor += payload.path("deltaMinor").asLong();
            }
            case "order.line-removed" -> {
                open.put(payload.path("line").path("lineId").asText(), 0L);
                netMinor -= payload.path("line").path("creditMinor").asLong();
            }
            case "order.shipping-method-changed" ->
                netMinor += payload.path("deltaMinor").asLong();
            case "order.adjustment-applied" ->
                netMinor += payload.path("adjustment").path("amountMinor").asLong();
            case "order.lines-returned" -> {
                netMinor -= takeOff(payload);
                payload.path("lines")
                        .forEach(line -> returned.merge(
                                line.path("lineId").asText(),
                                line.path("quantity").asLong(),
                                Long::sum));
            }
            default -> {
                if (!WITHOUT_EFFECT.contains(event.type())) {
                    throw new IllegalStateException("the check does not know " + event.type());
                }
            }
        }
    }

    private void over(JsonNode payload, String as) {
        status = as;
        takeOff(payload);
        netMinor -= payload.path("creditMinor").asLong();
    }

    private void open(JsonNode payload, String as) {
        status = as;
        JsonNode content = payload.path("content");
        content.path("lines").forEach(this::count);
        content.path("adjustments")
                .forEach(
                        adjustment -> netMinor += adjustment.path("amountMinor").asLong());
    }

    private void count(JsonNode line) {
        String lineId = line.path("lineId").asText();
        open.put(lineId, line.path("quantity").asLong());
        returned.put(lineId, 0L);
        netMinor += line.path("totalMinor").asLong();
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
