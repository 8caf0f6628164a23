package dev.daybook.command.customer.domain;

import dev.daybook.events.Address;

/** Put an address into the customer's address book. */
public record AddAddress(String customerId, String addressId, Address address) implements CustomerCommand {}
