package dev.daybook.query.stocklevel;

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

/**
 * The pieces of one SKU at one location.
 *
 * @param onHand pieces in the house, reserved ones included
 * @param reserved pieces in the house that are kept for somebody, until an event gives them up
 * @param backordered pieces that are promised out of what comes next
 */
public record StockLevel(int onHand, int reserved, int backordered) {

    /** Nothing yet. */
    public static final StockLevel NONE = new StockLevel(0, 0, 0);

    /** Pieces that the next buyer could get. */
    public int available() {
        return Math.max(0, onHand - reserved - backordered);
    }

    /** The pieces after one more event. */
    public StockLevel after(StockEvent event) {
        return switch (event) {
            case StockReceived e -> plus(e.quantity(), 0, 0);
            case StockAdjusted e -> plus(e.delta(), 0, 0);
            case StockTransferred e -> plus(e.delta(), 0, 0);
            case StockReserved e -> plus(0, e.quantity(), 0);
            case ReservationExtended _ -> this;
            case StockCommitted e -> plus(-e.quantity(), -e.quantity(), 0);
            case StockReleased e -> plus(0, -e.quantity(), 0);
            case ReservationExpired e -> plus(0, -e.quantity(), 0);
            case BackorderCreated e -> plus(0, 0, e.quantity());
            case BackorderAllocated e -> plus(0, e.quantity(), -e.quantity());
            case BackorderCancelled e -> plus(0, 0, -e.quantity());
        };
    }

    private StockLevel plus(int more, int moreReserved, int moreBackordered) {
        return new StockLevel(onHand + more, reserved + moreReserved, backordered + moreBackordered);
    }
}
