package dev.daybook.command.customer.domain;

import dev.daybook.events.Contact;

/** Reach the customer in another way. */
public record ChangeContact(String customerId, Contact contact) implements CustomerCommand {}
