package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pieces that stock streams keep for an order.
 *
 * @param byStockId in the order they were reserved
 * @param until then they are free again, unless the order is confirmed
 */
public record Reservations(Map<String, Kept> byStockId, Optional<Instant> until) {

    /** Pieces of one SKU that one stock stream keeps. */
    public record Kept(String sku, int pieces) {}

    static Reservations none() {
        return new Reservations(Map.of(), Optional.empty());
    }

    static Reservations of(OrderStockReserved reserved) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        reserved.reservations().forEach(line -> kept.put(line.stockId(), new Kept(line.sku(), line.pieces())));
        return new Reservations(kept, Optional.of(reserved.expiresAt()));
    }

    /** Whether somebody else may have got the pieces. */
    public boolean isOverdue(Instant at) {
        return !byStockId.isEmpty() && until.filter(end -> !at.isBefore(end)).isPresent();
    }

    /** Without the pieces that were called off; those reserved last go first. */
    Reservations less(List<LineCredit> cancelled) {
        Map<String, Integer> open = new HashMap<>();
        cancelled.forEach(line -> open.merge(line.sku(), line.quantity(), Integer::sum));
        Map<String, Kept> kept = new LinkedHashMap<>(byStockId);
        for (String stockId : List.copyOf(byStockId.keySet()).reversed()) {
            Kept at = Objects.requireNonNull(byStockId.get(stockId));
            int given = Math.min(at.pieces(), open.getOrDefault(at.sku(), 0));
            open.merge(at.sku(), -given, Integer::sum);
            var _ = given == at.pieces()
                    ? kept.remove(stockId)
                    : kept.put(stockId, new Kept(at.sku(), at.pieces() - given));
        }
        return new Reservations(kept, until);
    }

    /** How many pieces of each stock stream are kept here and no longer there. */
    public Map<String, Integer> givenUp(Reservations after) {
        Map<String, Integer> givenUp = new LinkedHashMap<>();
        byStockId.forEach((stockId, kept) -> {
            Kept left = after.byStockId().get(stockId);
            int pieces = kept.pieces() - (left == null ? 0 : left.pieces());
            if (pieces > 0) {
                givenUp.put(stockId, pieces);
            }
        });
        return givenUp;
    }
}
