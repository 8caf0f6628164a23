package dev.daybook.events.order;

/** What happens to the pieces of an order on their way; what is owed for them stays as it is. */
public sealed interface OrderGoods extends OrderEvent
        permits OrderStockReleased,
                LinesAssigned,
                LinesUnassigned,
                LinesShipped,
                LinesDelivered,
                LinesUndelivered,
                LinesReopened {

    /** How many pieces it is about. */
    int pieces();
}
