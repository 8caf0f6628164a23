package dev.daybook.query.stockavailability;

import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.events.stock.StockTransferred;
import dev.daybook.query.stockavailability.StockAvailability.Hold;
import java.util.LinkedHashMap;
import java.util.List;

/** The reservations of some stock after one more event; pure. */
final class HoldsFold {

    private HoldsFold() {}

    static List<Hold> fold(List<Hold> before, StockEvent event) {
        return switch (event) {
            case StockReserved e -> changed(before, e.reservationId(), e.quantity(), 0);
            case BackorderCreated e -> changed(before, e.reservationId(), 0, e.quantity());
            case BackorderAllocated e -> changed(before, e.reservationId(), e.quantity(), -e.quantity());
            case BackorderCancelled e -> changed(before, e.reservationId(), 0, -e.quantity());
            case StockCommitted e -> changed(before, e.reservationId(), -e.quantity(), 0);
            case StockReleased e -> changed(before, e.reservationId(), -e.quantity(), 0);
            case ReservationExpired e -> changed(before, e.reservationId(), -e.quantity(), 0);
            case StockReceived _, StockAdjusted _, StockTransferred _, ReservationExtended _ -> before;
        };
    }

    private static List<Hold> changed(List<Hold> before, String id, int moreReserved, int moreBackordered) {
        LinkedHashMap<String, Hold> holds = new LinkedHashMap<>();
        before.forEach(hold -> holds.put(hold.reservationId(), hold));
        Hold after = holds.getOrDefault(id, new Hold(id, 0, 0)).plus(moreReserved, moreBackordered);
        holds.put(id, after);
        if (after.isOver()) {
            holds.remove(id);
        }
        return List.copyOf(holds.values());
    }
}
