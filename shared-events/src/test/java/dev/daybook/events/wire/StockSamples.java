package dev.daybook.events.wire;

import dev.daybook.events.Reason;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One event of each type of the stock streams, as the golden files have it. */
final class StockSamples {

    private static final String ID = "85123A@main";
    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";
    private static final Reason REASON = new Reason("stock-take", "two were broken");

    private StockSamples() {}

    static List<StockEvent> all() {
        return List.of(
                new StockReceived(ID, "delivery-7", 20),
                new StockAdjusted(ID, "count-3", -2, REASON),
                new StockTransferred(ID, "transfer-5", -4, "shop-2"),
                new StockReserved(ID, ORDER, 6, Optional.of(Instant.parse("2026-01-01T00:15:00.250Z"))),
                new ReservationExtended(ID, ORDER, Optional.empty()),
                new StockCommitted(ID, ORDER, "parcel-1", 5),
                new StockReleased(ID, ORDER, 1, REASON),
                new ReservationExpired(ID, ORDER, 6),
                new BackorderCreated(ID, ORDER, 3),
                new BackorderAllocated(ID, ORDER, 2),
                new BackorderCancelled(ID, ORDER, 1));
    }
}
