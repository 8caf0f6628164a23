package dev.daybook.query.stockavailability;

import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.stocklevel.StockLevel;
import java.util.List;

/**
 * The pieces of one SKU at one location.
 *
 * @param foldedSku in lower case, as it is searched
 * @param available pieces that the next buyer could get
 * @param holds reservations that have a piece or wait for one, in the order they came
 */
public record StockAvailability(
        String id,
        String sku,
        String foldedSku,
        String location,
        StockLevel level,
        int available,
        List<Hold> holds,
        long version,
        long position)
        implements ViewDocument {

    public StockAvailability {
        holds = List.copyOf(holds);
    }

    /** What somebody has and waits for under one reservation. */
    public record Hold(String reservationId, int reserved, int backordered) {
        Hold plus(int moreReserved, int moreBackordered) {
            return new Hold(reservationId, reserved + moreReserved, backordered + moreBackordered);
        }

        boolean isOver() {
            return reserved == 0 && backordered == 0;
        }
    }
}
