package dev.daybook.command.customer.domain;

/** Forget what is known of the customer, for ever. */
public record EraseCustomer(String customerId) implements CustomerCommand {}
