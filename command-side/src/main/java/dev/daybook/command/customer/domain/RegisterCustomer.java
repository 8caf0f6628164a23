package dev.daybook.command.customer.domain;

import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerOrigin;
import java.util.Optional;

/**
 * Make somebody a customer of the shop.
 *
 * @param language to write to the customer in, as a BCP 47 tag
 * @param origin where the customer is taken over from, with as little as is known there; absent: can be reached
 */
public record RegisterCustomer(
        String customerId, Contact contact, Optional<String> language, Optional<CustomerOrigin> origin)
        implements CustomerCommand {

    /** Somebody who came to the shop. */
    public RegisterCustomer(String customerId, Contact contact, Optional<String> language) {
        this(customerId, contact, language, Optional.empty());
    }
}
