package dev.daybook.events.order;

import dev.daybook.events.Address;
import dev.daybook.events.EventType;

/** The order goes elsewhere. */
@EventType(name = "order.shipping-address-corrected")
public record ShippingAddressCorrected(String orderId, Address address) implements OrderChange {

    @Override
    public long deltaMinor() {
        return 0;
    }
}
