package dev.daybook.events.customer;

import dev.daybook.events.EventType;

/** What was known of the customer is to be forgotten; nothing happens to this customer after it. */
@EventType(name = "customer.data-erased")
public record CustomerDataErased(String customerId) implements CustomerEvent {}
