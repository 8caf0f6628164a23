package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * More was ordered.
 *
 * @param currency ISO 4217 code
 */
@EventType(name = "order.line-added")
public record LineAdded(String orderId, String currency, OrderLine line) implements OrderChange {

    @Override
    public long deltaMinor() {
        return line.totalMinor();
    }
}
