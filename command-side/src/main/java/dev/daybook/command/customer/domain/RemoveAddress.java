package dev.daybook.command.customer.domain;

/** Take an address out of the customer's address book. */
public record RemoveAddress(String customerId, String addressId) implements CustomerCommand {}
