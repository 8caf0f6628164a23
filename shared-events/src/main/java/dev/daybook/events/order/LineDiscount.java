package dev.daybook.events.order;

/**
 * A reduction of one line.
 *
 * @param code what it was given for, for instance a voucher code
 * @param amountMinor how much for the whole line, not negative
 */
public record LineDiscount(String code, long amountMinor) {}
