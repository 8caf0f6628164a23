package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * The staged plan holds; the changes follow as events of the same append.
 *
 * @param currency ISO 4217 code
 * @param priceDeltaMinor what the changes add to what the order comes to, in minor units; negative when it comes to less
 */
@EventType(name = "order.edit-confirmed")
public record OrderEditConfirmed(String orderId, String editId, String currency, long priceDeltaMinor)
        implements OrderEditing {}
