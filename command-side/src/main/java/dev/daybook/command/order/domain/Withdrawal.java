package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.StockPieces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How open pieces that are no longer wanted are taken from fulfilments and given back to stock. */
final class Withdrawal {

    private Withdrawal() {}

    /** Pieces that nobody is to send yet go first, then those of the fulfilment made last. */
    static List<OrderEvent> of(OrderFacts facts, List<LineQuantity> pieces) {
        List<OrderEvent> events = new ArrayList<>();
        Goods left = facts.goods();
        for (LinesUnassigned unassigned : unassigned(facts, pieces)) {
            events.add(unassigned);
            left = left.after(unassigned);
        }
        List<StockPieces> released = released(left, pieces);
        if (!released.isEmpty()) {
            events.add(new OrderStockReleased(facts.orderId(), released));
        }
        return events;
    }

    private static List<LinesUnassigned> unassigned(OrderFacts facts, List<LineQuantity> pieces) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        pieces.forEach(line -> wanted.merge(line.lineId(), line.quantity(), Integer::sum));
        wanted.replaceAll((lineId, quantity) -> quantity
                - facts.lines().find(lineId).map(LineBalance::unassigned).orElse(0));
        List<LinesUnassigned> unassigned = new ArrayList<>();
        Map<String, Assignments.Assignment> assignments =
                facts.goods().assignments().byFulfilmentId();
        for (String fulfilmentId : List.copyOf(assignments.keySet()).reversed()) {
            List<LineQuantity> taken = new ArrayList<>();
            for (LineQuantity line : Objects.requireNonNull(assignments.get(fulfilmentId))
                    .pieces()
                    .values()) {
                int quantity = Math.min(line.quantity(), wanted.getOrDefault(line.lineId(), 0));
                if (quantity > 0) {
                    taken.add(new LineQuantity(line.lineId(), line.sku(), quantity));
                    wanted.merge(line.lineId(), -quantity, Integer::sum);
                }
            }
            if (!taken.isEmpty()) {
                unassigned.add(new LinesUnassigned(facts.orderId(), fulfilmentId, taken));
            }
        }
        return unassigned;
    }

    /** Where a fulfilment is to take pieces from, so many stay; of the others those reserved last go first. */
    private static List<StockPieces> released(Goods goods, List<LineQuantity> pieces) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        pieces.forEach(line -> wanted.merge(line.sku(), line.quantity(), Integer::sum));
        Map<String, Integer> free = goods.unassignedByStockId();
        List<StockPieces> released = new ArrayList<>();
        for (StockPieces kept : goods.reservations().kept().reversed()) {
            int spare = Math.min(kept.pieces(), free.getOrDefault(kept.stockId(), 0));
            int given = Math.min(spare, wanted.getOrDefault(kept.sku(), 0));
            if (given > 0) {
                released.add(new StockPieces(kept.stockId(), kept.reservationId(), kept.sku(), given));
                wanted.merge(kept.sku(), -given, Integer::sum);
                free.merge(kept.stockId(), -given, Integer::sum);
            }
        }
        return released;
    }
}
