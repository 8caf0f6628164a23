package dev.daybook.command.customer.domain;

import dev.daybook.events.Contact;
import java.util.Optional;

/**
 * Make somebody a customer of the shop.
 *
 * @param language to write to the customer in, as a BCP 47 tag
 */
public record RegisterCustomer(String customerId, Contact contact, Optional<String> language)
        implements CustomerCommand {}
