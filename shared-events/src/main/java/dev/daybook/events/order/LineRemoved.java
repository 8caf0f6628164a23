package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * No piece of a line is wanted any more.
 *
 * @param currency ISO 4217 code
 * @param line the pieces that counted, and what they came to
 */
@EventType(name = "order.line-removed")
public record LineRemoved(String orderId, String currency, LineCredit line) implements OrderChange {

    @Override
    public long deltaMinor() {
        return -line.creditMinor();
    }
}
