package dev.daybook.events.returns;

/** Everything that can happen to pieces that a customer wants to give back; an order may have many returns. */
public sealed interface ReturnEvent
        permits ReturnRequested,
                ReturnApproved,
                ReturnDeclined,
                ReturnSent,
                ReturnItemsReceived,
                ReturnInspected,
                ReturnRestocked,
                ReturnExchanged,
                ReturnClosed,
                ReturnCancelled {

    /** The return's id, unique within the tenant. */
    String returnId();
}
