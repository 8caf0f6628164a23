package dev.daybook.events.order;

/** Everything that can happen to one order; the stream of an order contains nothing else. */
public sealed interface OrderEvent
        permits OrderPlaced,
                OrderImported,
                OrderConfirmed,
                OrderCancelled,
                OrderExpired,
                LinesCancelled,
                LinesReturned,
                NoteAdded,
                OrderHeld,
                OrderHoldReleased,
                OrderStockReserved,
                OrderReservationExtended,
                LinesCredited,
                OrderCompleted,
                OrderArchived,
                OrderGoods,
                OrderMoney,
                OrderEditing,
                OrderDocument {

    /** The order's id, unique within its tenant. */
    String orderId();
}
