package dev.daybook.events.customer;

import dev.daybook.events.Address;
import dev.daybook.events.EventType;

/** The customer's address book has one more address; {@code addressId} is unique within it. */
@EventType(name = "customer.address-added")
public record CustomerAddressAdded(String customerId, String addressId, Address address) implements CustomerEvent {}
