package dev.daybook.events.stock;

/** Everything that can happen to the pieces of one SKU at one location; quantities are in pieces and above 0. */
public sealed interface StockEvent
        permits StockReceived,
                StockAdjusted,
                StockTransferred,
                StockReserved,
                ReservationExtended,
                StockCommitted,
                StockReleased,
                ReservationExpired,
                BackorderCreated,
                BackorderAllocated,
                BackorderCancelled {

    /** SKU and location as {@code <sku>@<location>}, unique within the tenant. */
    String stockId();
}
