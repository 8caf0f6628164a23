package dev.daybook.command.customer.domain;

import dev.daybook.events.Address;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerEvent;
import java.util.List;

/** How a customer's address book is kept. */
final class Addressing {

    private Addressing() {}

    static List<CustomerEvent> add(AddAddress c, Customer customer) {
        AddressBook book = book(c, customer);
        return book.find(c.addressId()).map(known -> repeated(c, known)).orElseGet(() -> fresh(c, book));
    }

    static List<CustomerEvent> remove(RemoveAddress c, Customer customer) {
        AddressBook book = book(c, customer);
        if (book.find(c.addressId()).isPresent()) {
            return List.of(new CustomerAddressRemoved(c.customerId(), c.addressId()));
        }
        if (book.wasRemoved(c.addressId())) {
            return List.of();
        }
        throw new CustomerRejection.AddressNotFound(c.customerId(), c.addressId());
    }

    private static List<CustomerEvent> repeated(AddAddress c, Address known) {
        if (known.equals(c.address())) {
            return List.of();
        }
        throw new CustomerRejection.AddressIdTaken(c.customerId(), c.addressId());
    }

    private static List<CustomerEvent> fresh(AddAddress c, AddressBook book) {
        if (book.wasRemoved(c.addressId())) {
            throw new CustomerRejection.AddressIdTaken(c.customerId(), c.addressId());
        }
        if (book.isFull()) {
            throw new CustomerRejection.TooManyAddresses(c.customerId());
        }
        return List.of(new CustomerAddressAdded(c.customerId(), c.addressId(), c.address()));
    }

    private static AddressBook book(CustomerCommand c, Customer customer) {
        return Erasing.known(c, customer).addresses();
    }
}
