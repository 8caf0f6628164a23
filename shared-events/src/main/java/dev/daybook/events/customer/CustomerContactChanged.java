package dev.daybook.events.customer;

import dev.daybook.events.Contact;
import dev.daybook.events.EventType;

/** The customer is reached in another way. */
@EventType(name = "customer.contact-changed")
public record CustomerContactChanged(String customerId, Contact contact) implements CustomerEvent {}
