package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of an order as a child would keep them: one word per piece, saying on which heap it lies. */
final class Heaps {

    private static final List<String> NAMES =
            List.of("open", "assigned", "on the way", "delivered", "undelivered", "gone");

    private final Map<String, List<String>> byLine = new HashMap<>();
    private final Map<String, Integer> keptBySku = new HashMap<>();

    Map<String, Integer> of(String lineId) {
        Map<String, Integer> heaps = new HashMap<>();
        NAMES.forEach(name -> heaps.put(name, Collections.frequency(byLine.getOrDefault(lineId, List.of()), name)));
        return heaps;
    }

    /** Pieces that have not left the house, at least one. */
    int still(String lineId) {
        Map<String, Integer> heaps = of(lineId);
        return Math.max(1, heaps.getOrDefault("open", 0) + heaps.getOrDefault("assigned", 0));
    }

    Map<String, Integer> keptBySku() {
        Map<String, Integer> kept = new HashMap<>(keptBySku);
        kept.values().removeIf(pieces -> pieces == 0);
        return kept;
    }

    void move(OrderEvent event) {
        switch (event) {
            case OrderPlaced e ->
                e.content()
                        .lines()
                        .forEach(line -> byLine.put(
                                line.lineId(), new ArrayList<>(Collections.nCopies(line.quantity(), "open"))));
            case LinesAssigned e -> pieces(e.lines(), "open", "assigned");
            case LinesUnassigned e -> pieces(e.lines(), "assigned", "open");
            case LinesShipped e -> {
                pieces(e.lines(), "assigned", "on the way");
                e.lines().forEach(line -> keptBySku.computeIfPresent(line.sku(), (_, kept) -> kept - line.quantity()));
            }
            case LinesDelivered e -> pieces(e.lines(), "on the way", "delivered");
            case LinesUndelivered e -> pieces(e.lines(), "on the way", "undelivered");
            case LinesReopened e -> pieces(e.lines(), "undelivered", "open");
            case LinesCredited e -> credits(e.lines(), "undelivered");
            case LinesReturned e -> credits(e.lines(), "delivered");
            case LinesCancelled e -> credits(e.lines(), "open");
            case OrderCancelled e -> credits(e.lines(), "open");
            case OrderStockReserved e ->
                e.reservations().forEach(kept -> keptBySku.merge(kept.sku(), kept.pieces(), Integer::sum));
            case OrderStockReleased e ->
                e.released().forEach(given -> keptBySku.merge(given.sku(), -given.pieces(), Integer::sum));
            default -> {}
        }
    }

    private void pieces(List<LineQuantity> lines, String from, String to) {
        lines.forEach(line -> take(line.lineId(), line.quantity(), from, to));
    }

    private void credits(List<LineCredit> lines, String from) {
        lines.forEach(line -> take(line.lineId(), line.quantity(), from, "gone"));
    }

    private void take(String lineId, int quantity, String from, String to) {
        List<String> pieces = byLine.getOrDefault(lineId, List.of());
        for (int piece = 0; piece < quantity; piece++) {
            int at = pieces.indexOf(from);
            if (at < 0) {
                throw new AssertionError("line " + lineId + " has no piece " + from + " to put " + to);
            }
            pieces.set(at, to);
        }
    }
}
