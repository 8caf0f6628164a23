package dev.daybook.command.order.domain;

/**
 * Take a new order.
 *
 * @param number for people to name the order by
 * @param numberAssigned whether we chose the number; then a repeat may come with another
 */
public record PlaceOrder(String orderId, String number, boolean numberAssigned, OrderDraft draft)
        implements OrderCommand {}
