package dev.daybook.events.order;

import dev.daybook.events.Contact;
import dev.daybook.events.EventType;

/** Whoever ordered is to be reached in another way. */
@EventType(name = "order.contact-changed")
public record OrderContactChanged(String orderId, Contact contact) implements OrderChange {

    @Override
    public long deltaMinor() {
        return 0;
    }
}
