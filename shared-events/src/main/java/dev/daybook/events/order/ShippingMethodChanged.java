package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * The order is sent in another way.
 *
 * @param currency ISO 4217 code
 * @param method takes the place of every amount for shipping
 * @param deltaMinor what it costs more than those, in minor units
 */
@EventType(name = "order.shipping-method-changed")
public record ShippingMethodChanged(String orderId, String currency, Adjustment method, long deltaMinor)
        implements OrderChange {}
