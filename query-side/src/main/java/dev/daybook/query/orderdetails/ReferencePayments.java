package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The money of an order's payments, told from stored JSON alone. */
final class ReferencePayments {

    private final Map<String, Long> held = new TreeMap<>();
    private final Map<String, Long> captured = new TreeMap<>();
    private final Map<String, Long> refunded = new TreeMap<>();

    void recorded(JsonNode payment) {
        String id = payment.path("paymentId").asText();
        held.put(id, payment.path("heldMinor").asLong());
        captured.put(id, payment.path("capturedMinor").asLong());
        refunded.put(id, payment.path("backMinor").asLong());
    }

    void elsewhere(String id, long amountMinor) {
        held.put(id, 0L);
        captured.put(id, amountMinor);
        refunded.put(id, 0L);
    }

    void askedFor(JsonNode parts) {
        parts.forEach(part -> held.computeIfPresent(id(part), (_, amount) -> amount - amount(part)));
    }

    void sentBack(JsonNode parts) {
        parts.forEach(part -> refunded.computeIfPresent(id(part), (_, amount) -> amount + amount(part)));
    }

    void letGo(JsonNode ids) {
        ids.forEach(id -> held.computeIfPresent(id.asText(), (_, _) -> 0L));
    }

    long heldMinor() {
        return sum(held);
    }

    long capturedMinor() {
        return sum(captured);
    }

    long refundedMinor() {
        return sum(refunded);
    }

    private static String id(JsonNode part) {
        return part.path("paymentId").asText();
    }

    private static long amount(JsonNode part) {
        return part.path("amountMinor").asLong();
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
