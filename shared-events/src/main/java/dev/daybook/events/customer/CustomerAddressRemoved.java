package dev.daybook.events.customer;

import dev.daybook.events.EventType;

/** One address is gone from the customer's address book. */
@EventType(name = "customer.address-removed")
public record CustomerAddressRemoved(String customerId, String addressId) implements CustomerEvent {}
