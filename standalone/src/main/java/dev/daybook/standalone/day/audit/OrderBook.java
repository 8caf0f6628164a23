package dev.daybook.standalone.day.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** One order, counted from its events alone. */
final class OrderBook {

    private final Map<String, LineBook> lines = new LinkedHashMap<>();
    private String number = "";
    private boolean mailed;
    private String status = "";
    private long adjustmentsMinor;
    private long owedMinor;
    private int confirmations;
    private int parcels;

    /** Every order by its id. */
    static Map<String, OrderBook> of(Collection<Recorded> events) {
        Map<String, OrderBook> orders = new LinkedHashMap<>();
        for (Recorded event : events) {
            if (event.type().startsWith("order.")) {
                orders.computeIfAbsent(event.text("orderId"), _ -> new OrderBook())
                        .apply(event);
            }
        }
        return orders;
    }

    private void apply(Recorded event) {
        status(event.type()).ifPresent(known -> status = known);
        switch (event.type()) {
            case "order.placed" -> place(event.body());
            case "order.confirmed" -> confirmations++;
            case "order.lines-cancelled", "order.line-removed" -> credit(event, LineBook::cancel);
            case "order.cancelled", "order.expired" -> {
                each(event, LineBook::cancel);
                owedMinor -= event.number("creditMinor");
            }
            case "order.lines-returned" -> credit(event, LineBook::takeBack);
            case "order.lines-credited" -> credit(event, LineBook::credit);
            case "order.lines-shipped" -> {
                parcels++;
                each(event, LineBook::ship);
            }
            case "order.lines-delivered" -> each(event, LineBook::deliver);
            case "order.lines-undelivered" -> each(event, LineBook::miss);
            case "order.lines-reopened" -> each(event, LineBook::reopen);
            case "order.line-added" -> add(event.body().path("line"));
            case "order.line-quantity-changed", "order.line-tax-changed" -> {
                JsonNode line = event.body().path("line");
                line(line).edit(quantity(line), line.path("totalMinor").asLong());
                owedMinor += event.number("deltaMinor");
            }
            case "order.shipping-method-changed" -> adjust(event.number("deltaMinor"));
            case "order.adjustment-applied" ->
                adjust(event.body().path("adjustment").path("amountMinor").asLong());
            default -> {}
        }
    }

    private static Optional<String> status(String type) {
        return switch (type) {
            case "order.placed",
                    "order.confirmed",
                    "order.completed",
                    "order.cancelled",
                    "order.expired",
                    "order.archived" ->
                Optional.of(type.substring("order.".length()).toUpperCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private void place(JsonNode placed) {
        number = placed.path("number").asString("");
        JsonNode content = placed.path("content");
        mailed = !content.path("contact").path("email").asString("").isBlank();
        content.path("lines").forEach(this::add);
        content.path("adjustments")
                .forEach(one -> adjust(one.path("amountMinor").asLong()));
    }

    private void add(JsonNode line) {
        long worth = line.path("totalMinor").asLong();
        lines.put(
                line.path("lineId").asString(""), new LineBook(line.path("sku").asString(""), quantity(line), worth));
        owedMinor += worth;
    }

    private void adjust(long minor) {
        adjustmentsMinor += minor;
        owedMinor += minor;
    }

    private void credit(Recorded event, BiConsumer<LineBook, Integer> change) {
        each(event, change);
        for (JsonNode line : listed(event)) {
            owedMinor -= line.path("creditMinor").asLong();
        }
    }

    private void each(Recorded event, BiConsumer<LineBook, Integer> change) {
        for (JsonNode line : listed(event)) {
            change.accept(line(line), quantity(line));
        }
    }

    private static Iterable<JsonNode> listed(Recorded event) {
        JsonNode lines = event.body().path("lines");
        return lines.isArray() ? lines : List.of(event.body().path("line"));
    }

    private LineBook line(JsonNode named) {
        return lines.computeIfAbsent(named.path("lineId").asString(""), _ -> new LineBook("", 0, 0));
    }

    private static int quantity(JsonNode line) {
        return line.path("quantity").asInt();
    }

    Map<String, LineBook> lines() {
        return lines;
    }

    String number() {
        return number;
    }

    /** Whether whoever ordered it left an address. */
    boolean mailed() {
        return mailed;
    }

    String status() {
        return status;
    }

    int confirmations() {
        return confirmations;
    }

    int parcels() {
        return parcels;
    }

    /** Whether it was called off or ran out, whatever came later. */
    boolean isOver() {
        return lines.values().stream().allMatch(line -> line.remaining() == 0 && !line.hasLeft());
    }

    /** What it comes to, less all that was credited. */
    long owedMinor() {
        return owedMinor;
    }

    /** What is to be paid by now: for what left the house, and for sending it. */
    long earnedMinor() {
        long goods = lines.values().stream().mapToLong(LineBook::earnedMinor).sum();
        boolean sent = lines.values().stream().anyMatch(LineBook::hasLeft);
        return Math.max(0, goods + (sent ? adjustmentsMinor : 0));
    }
}
