package dev.daybook.events.order;

/** One thing that a confirmed edit changes of an order; all changes of an edit lie in one append. */
public sealed interface OrderChange extends OrderEditing
        permits LineAdded,
                LineQuantityChanged,
                LineTaxChanged,
                LineRemoved,
                ShippingAddressCorrected,
                OrderContactChanged,
                ShippingMethodChanged,
                AdjustmentApplied {

    /** What the order comes to after it, less what it came to before, in minor units of its currency. */
    long deltaMinor();
}
