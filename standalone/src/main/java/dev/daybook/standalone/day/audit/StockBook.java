package dev.daybook.standalone.day.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One SKU at one location, counted from its events alone. */
final class StockBook {

    private final Map<String, Integer> reserved = new HashMap<>();
    private final Map<String, Integer> awaited = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private int onHand;
    private boolean sound = true;

    /** Every stock by its id. */
    static Map<String, StockBook> of(Collection<Recorded> events) {
        Map<String, StockBook> stocks = new LinkedHashMap<>();
        for (Recorded event : events) {
            if (event.type().startsWith("stock.")) {
                stocks.computeIfAbsent(event.text("stockId"), _ -> new StockBook())
                        .apply(event);
            }
        }
        return stocks;
    }

    private void apply(Recorded event) {
        String by = event.text("reservationId");
        int quantity = event.quantity();
        switch (event.type()) {
            case "stock.received" -> onHand += quantity;
            case "stock.adjusted", "stock.transferred" -> onHand += (int) event.number("delta");
            case "stock.reserved" -> change(reserved, by, quantity);
            case "stock.backorder-created" -> change(awaited, by, quantity);
            case "stock.backorder-cancelled" -> change(awaited, by, -quantity);
            case "stock.backorder-allocated" -> {
                change(awaited, by, -quantity);
                change(reserved, by, quantity);
            }
            case "stock.released", "stock.reservation-expired" -> change(reserved, by, -quantity);
            case "stock.committed" -> {
                change(reserved, by, -quantity);
                change(taken, event.text("shipmentId"), quantity);
                onHand -= quantity;
            }
            default -> {}
        }
        sound &= onHand >= 0 && free() >= 0;
    }

    private void change(Map<String, Integer> counts, String key, int more) {
        sound &= counts.merge(key, more, Integer::sum) >= 0;
    }

    int onHand() {
        return onHand;
    }

    int free() {
        return onHand - sum(reserved);
    }

    int awaited() {
        return sum(awaited);
    }

    /** Whether no count was ever below nothing, and nothing was ever promised twice. */
    boolean sound() {
        return sound;
    }

    /** Pieces that left in each parcel. */
    Map<String, Integer> taken() {
        return taken;
    }

    /** Pieces that somebody has or waits for, by reservation. */
    Map<String, Integer> kept() {
        Map<String, Integer> kept = new HashMap<>(reserved);
        awaited.forEach((by, pieces) -> kept.merge(by, pieces, Integer::sum));
        return kept;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
