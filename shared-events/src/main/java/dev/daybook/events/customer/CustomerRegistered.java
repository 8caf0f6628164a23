package dev.daybook.events.customer;

import dev.daybook.events.Contact;
import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * The shop has a new customer.
 *
 * @param language that the customer is written to in, as a BCP 47 tag
 * @param origin absent: came to the shop itself
 */
@EventType(name = "customer.registered")
public record CustomerRegistered(
        String customerId, Contact contact, Optional<String> language, Optional<CustomerOrigin> origin)
        implements CustomerEvent {

    /** Somebody who came to the shop. */
    public CustomerRegistered(String customerId, Contact contact, Optional<String> language) {
        this(customerId, contact, language, Optional.empty());
    }
}
