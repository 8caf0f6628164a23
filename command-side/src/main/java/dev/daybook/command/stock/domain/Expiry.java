package dev.daybook.command.stock.domain;

import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.StockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Overdue reservations expire: they give up what they hold and what they wait for, and others who wait get it.
 *
 * @param free pieces that are kept for nobody then
 */
record Expiry(List<StockEvent> events, int free) {

    static Expiry of(String stockId, Stock stock, Instant at) {
        List<StockEvent> events = new ArrayList<>();
        Map<String, Reservation> others = new LinkedHashMap<>();
        int free = stock.free();
        for (var active : stock.reservations().active().entrySet()) {
            Reservation reservation = active.getValue();
            if (reservation.overdue(at)) {
                free += reservation.reserved();
                events.addAll(expire(stockId, active.getKey(), reservation));
            } else {
                others.put(active.getKey(), reservation);
            }
        }
        Allocation allocation = Allocation.of(stockId, free, others);
        events.addAll(allocation.events());
        return new Expiry(List.copyOf(events), allocation.left());
    }

    private static List<StockEvent> expire(String stockId, String id, Reservation reservation) {
        StockEvent expired = new ReservationExpired(stockId, id, reservation.reserved());
        return reservation.backordered() == 0
                ? List.of(expired)
                : List.of(expired, new BackorderCancelled(stockId, id, reservation.backordered()));
    }
}
