package dev.daybook.command.customer.domain;

import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import java.util.List;

/** How a customer is forgotten. */
final class Erasing {

    private Erasing() {}

    static List<CustomerEvent> erase(EraseCustomer c, Customer customer) {
        return switch (customer) {
            case Customer.Registered _ -> List.of(new CustomerDataErased(c.customerId()));
            case Customer.Erased _ -> List.of();
            case Customer.NotRegistered _ -> throw new CustomerRejection.NotFound(c.customerId());
        };
    }

    /**
     * What is known of a customer of the shop.
     *
     * @throws CustomerRejection when there is none, or none any more
     */
    static CustomerFacts known(CustomerCommand c, Customer customer) {
        return switch (customer) {
            case Customer.Registered(var facts) -> facts;
            case Customer.NotRegistered _ -> throw new CustomerRejection.NotFound(c.customerId());
            case Customer.Erased _ -> throw new CustomerRejection.AlreadyErased(c.customerId());
        };
    }
}
