package dev.daybook.events.order;

/** What an amount that belongs to no line is for. */
public enum AdjustmentKind {
    SHIPPING,
    FEE,
    DISCOUNT
}
