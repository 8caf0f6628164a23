package dev.daybook.command.customer.domain;

/** Everything that can be asked of one customer. */
public sealed interface CustomerCommand
        permits RegisterCustomer, ChangeContact, AddAddress, RemoveAddress, EraseCustomer {

    /** The customer's id, unique within its tenant. */
    String customerId();
}
