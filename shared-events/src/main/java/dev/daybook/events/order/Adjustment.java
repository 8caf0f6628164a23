package dev.daybook.events.order;

/**
 * An amount of the whole order that belongs to no line.
 *
 * @param code what it is, for instance {@code POST}
 * @param amountMinor added to the total: negative for a discount
 */
public record Adjustment(AdjustmentKind kind, String code, String description, long amountMinor) {}
