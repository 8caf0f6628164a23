package dev.daybook.events.order;

/** Whether an order sells or, standing alone, gives money back; the totals of a credit are negative. */
public enum OrderKind {
    SALE,
    CREDIT
}
