package dev.daybook.command.customer.domain;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerRegistered;

/**
 * What a registered customer is known by.
 *
 * @param registered what the customer was registered with, to know a repeated registration by
 * @param contact as it is since it was last changed
 */
record CustomerFacts(CustomerRegistered registered, Contact contact, AddressBook addresses) {

    static CustomerFacts of(CustomerRegistered registered) {
        return new CustomerFacts(registered, registered.contact(), AddressBook.empty());
    }

    CustomerFacts reachedBy(Contact changed) {
        return new CustomerFacts(registered, changed, addresses);
    }

    CustomerFacts withAddress(String addressId, Address address) {
        return new CustomerFacts(registered, contact, addresses.added(addressId, address));
    }

    CustomerFacts withoutAddress(String addressId) {
        return new CustomerFacts(registered, contact, addresses.removed(addressId));
    }
}
