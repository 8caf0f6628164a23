package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * A fee or a discount was added.
 *
 * @param currency ISO 4217 code
 */
@EventType(name = "order.adjustment-applied")
public record AdjustmentApplied(String orderId, String currency, Adjustment adjustment) implements OrderChange {

    @Override
    public long deltaMinor() {
        return adjustment.amountMinor();
    }
}
