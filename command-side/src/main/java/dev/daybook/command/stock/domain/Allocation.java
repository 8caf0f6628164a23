package dev.daybook.command.stock.domain;

import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Free pieces given to those who wait, first come, first served.
 *
 * @param left pieces for which nobody waits
 */
record Allocation(List<StockEvent> events, int left) {

    static Allocation of(String stockId, int free, Map<String, Reservation> inOrder) {
        List<StockEvent> events = new ArrayList<>();
        int left = free;
        for (var waiting : inOrder.entrySet()) {
            int given = Math.min(left, waiting.getValue().backordered());
            if (given > 0) {
                events.add(new BackorderAllocated(stockId, waiting.getKey(), given));
                left -= given;
            }
        }
        return new Allocation(List.copyOf(events), left);
    }
}
