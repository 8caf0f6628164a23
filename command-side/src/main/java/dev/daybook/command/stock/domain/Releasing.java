package dev.daybook.command.stock.domain;

import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReleased;
import java.util.ArrayList;
import java.util.List;

/** How a reservation is given up, wholly or piece by piece. */
final class Releasing {

    private Releasing() {}

    /**
     * Pieces that are only promised are given up first. Of a reservation that is over, as many pieces as came back from it
     * may be released again without effect; pieces that have left the house may not.
     */
    static List<StockEvent> release(ReleaseReservation c, Stock stock) {
        Reservation known = stock.reservations().find(c.reservationId()).orElse(Reservation.none());
        if (known.over() && c.quantity() <= known.givenBack()) {
            return List.of();
        }
        if (c.quantity() > known.open()) {
            throw new StockRejection.NotReserved(c.stockId(), c.reservationId(), known.open());
        }
        int promised = Math.min(c.quantity(), known.backordered());
        int kept = c.quantity() - promised;
        List<StockEvent> events = new ArrayList<>();
        if (promised > 0) {
            events.add(new BackorderCancelled(c.stockId(), c.reservationId(), promised));
        }
        if (kept > 0) {
            events.add(new StockReleased(c.stockId(), c.reservationId(), kept, c.reason()));
            events.addAll(toOthers(c, stock, kept));
        }
        return List.copyOf(events);
    }

    /** Once a kept piece is given up the reservation itself waits for none, so it gets none of them back. */
    private static List<StockEvent> toOthers(ReleaseReservation c, Stock stock, int kept) {
        Reservations others = stock.reservations().changed(c.reservationId(), r -> r.cancel(r.backordered()));
        return Allocation.of(c.stockId(), stock.free() + kept, others.active()).events();
    }
}
