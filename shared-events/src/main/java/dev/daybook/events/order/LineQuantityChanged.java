package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * Another number of pieces of a line is wanted.
 *
 * @param currency ISO 4217 code
 * @param line as it counts from now on, priced for its new quantity; pieces called off before are not part of it
 * @param from pieces that counted before
 */
@EventType(name = "order.line-quantity-changed")
public record LineQuantityChanged(String orderId, String currency, OrderLine line, int from, long deltaMinor)
        implements OrderChange {

    /** Pieces more than before; negative when there are fewer. */
    public int more() {
        return line.quantity() - from;
    }
}
