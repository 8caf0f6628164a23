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
    private long invoicedMinor;
    private long creditNotesMinor;
    private final ReferencePayments payments = new ReferencePayments();
    private final Map<String, Long> open = new TreeMap<>();
    private final Map<String, Long> returned = new TreeMap<>();
    private final Map<String, Long> shipped = new TreeMap<>();
    private final Map<String, Long> delivered = new TreeMap<>();
    private final Map<String, Long> undelivered = new TreeMap<>();

    private ReferenceFold() {}

    /** The compared fields of an order, each as text. */
    static Map<String, String> of(List<StoredEvent> events) {
        ReferenceFold fold = new ReferenceFold();
        events.forEach(fold::apply);
        return fields(fold.status, fold.version, fold.amountsMinor(), fold.pieces());
    }

    /** The same fields from elsewhere; pieces are told by line. */
    static Map<String, String> fields(
            String status, long version, Map<String, Long> amountsMinor, Map<String, Map<String, Long>> pieces) {
        Map<String, String> fields = new TreeMap<>(Map.of("status", status, "version", Long.toString(version)));
        amountsMinor.forEach((name, amount) -> fields.put(name, Long.toString(amount)));
        pieces.forEach((name, byLine) -> fields.put(name, new TreeMap<>(byLine).toString()));
        return fields;
    }

    private Map<String, Long> amountsMinor() {
        return Map.of(
                "netMinor",
                netMinor,
                "heldMinor",
                payments.heldMinor(),
                "capturedMinor",
                payments.capturedMinor(),
                "refundedMinor",
                payments.refundedMinor(),
                "invoicedMinor",
                invoicedMinor,
                "creditNotesMinor",
                creditNotesMinor);
    }

    private Map<String, Map<String, Long>> pieces() {
        return Map.of(
                "open", open,
                "returned", returned,
                "shipped", shipped,
                "delivered", delivered,
                "undelivered", undelivered);
    }

    private void apply(StoredEvent event) {
        JsonNode payload = parse(event);
        version = event.version();
        switch (event.type()) {
            case "order.placed" -> open(payload, "PLACED");
            case "order.imported" -> takeOver(payload);
            case "order.confirmed" -> status = "CONFIRMED";
            case "order.cancelled" -> over(payload, "CANCELLED");
            case "order.expired" -> over(payload, "EXPIRED");
            case "order.completed" -> status = "COMPLETED";
            case "order.archived" -> status = "ARCHIVED";
            case "order.lines-cancelled" -> netMinor -= takeOff(payload);
            case "order.lines-credited" -> {
                netMinor -= takeOff(payload);
                add(undelivered, payload, -1);
            }
            case "order.lines-returned" -> {
                netMinor -= takeOff(payload);
                add(returned, payload, 1);
            }
            case "order.lines-shipped" -> add(shipped, payload, 1);
            case "order.lines-delivered" -> add(delivered, payload, 1);
            case "order.lines-undelivered" -> {
                add(shipped, payload, -1);
                add(undelivered, payload, 1);
            }
            case "order.lines-reopened" -> add(undelivered, payload, -1);
            case "order.payment-recorded" -> payments.recorded(payload.path("payment"));
            case "order.payment-requested" -> payments.askedFor(payload.path("captures"));
            case "order.refund-requested" -> payments.sentBack(payload.path("refunds"));
            case "order.payments-released" -> payments.letGo(payload.path("paymentIds"));
            case "order.invoice-issued" -> invoicedMinor += documentMinor(payload);
            case "order.credit-note-issued" -> creditNotesMinor += documentMinor(payload);
            default -> edit(event.type(), payload);
        }
    }

    private void edit(String type, JsonNode payload) {
        switch (type) {
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
            case "order.line-tax-changed", "order.shipping-method-changed" ->
                netMinor += payload.path("deltaMinor").asLong();
            case "order.adjustment-applied" ->
                netMinor += payload.path("adjustment").path("amountMinor").asLong();
            default -> {
                if (!WITHOUT_EFFECT.contains(type)) {
                    throw new IllegalStateException("the check does not know " + type);
                }
            }
        }
    }

    /** Another system has sent all of it. */
    private void takeOver(JsonNode payload) {
        open(payload, "COMPLETED");
        if (payload.hasNonNull("paymentId")) {
            payments.elsewhere(payload.path("paymentId").asText(), netMinor);
        }
        add(shipped, payload.path("content"), 1);
        add(delivered, payload.path("content"), 1);
    }

    private static void add(Map<String, Long> pieces, JsonNode payload, int sign) {
        for (JsonNode line : payload.path("lines")) {
            pieces.merge(
                    line.path("lineId").asText(), sign * line.path("quantity").asLong(), Long::sum);
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
        shipped.put(lineId, 0L);
        delivered.put(lineId, 0L);
        undelivered.put(lineId, 0L);
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

    private static long documentMinor(JsonNode payload) {
        return payload.path("content").path("totalMinor").asLong();
    }

    private static JsonNode parse(StoredEvent event) {
        try {
            return JSON.readTree(event.payload());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no JSON at position " + event.position(), broken);
        }
    }
}
