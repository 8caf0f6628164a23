package dev.daybook.command.customer.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerRegistered;
import java.util.List;

/** The customer's state machine: which command leads to which events in which state, and what an event makes of it. */
public sealed interface Customer {

    /** Nobody is registered under this id. */
    record NotRegistered() implements Customer {}

    /** Somebody who may order under a name. */
    record Registered(CustomerFacts facts) implements Customer {}

    /** Somebody of whom nothing is known any more. */
    record Erased() implements Customer {}

    /** The rules of the stream {@code customer}. */
    static Rules<CustomerCommand, CustomerEvent, Customer> rules() {
        return new Rules<>(
                "customer",
                CustomerCommand::customerId,
                CustomerEvent::customerId,
                initial(),
                Customer::decide,
                Customer::evolve);
    }

    static Customer initial() {
        return new NotRegistered();
    }

    /**
     * What follows from a command; nothing when the customer is already as wanted.
     *
     * @throws CustomerRejection when a rule forbids it
     */
    static List<CustomerEvent> decide(CustomerCommand command, Customer customer) {
        return switch (command) {
            case RegisterCustomer c -> Reaching.register(c, customer);
            case ChangeContact c -> Reaching.change(c, customer);
            case AddAddress c -> Addressing.add(c, customer);
            case RemoveAddress c -> Addressing.remove(c, customer);
            case EraseCustomer c -> Erasing.erase(c, customer);
        };
    }

    /** The customer after an event; never rejects. */
    static Customer evolve(Customer customer, CustomerEvent event) {
        return switch (customer) {
            case NotRegistered none -> begin(none, event);
            case Registered _ when event instanceof CustomerDataErased -> new Erased();
            case Registered(var facts) -> new Registered(evolve(facts, event));
            case Erased erased -> erased;
        };
    }

    private static Customer begin(NotRegistered none, CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e -> new Registered(CustomerFacts.of(e));
            case CustomerContactChanged _, CustomerAddressAdded _, CustomerAddressRemoved _, CustomerDataErased _ ->
                none;
        };
    }

    private static CustomerFacts evolve(CustomerFacts facts, CustomerEvent event) {
        return switch (event) {
            case CustomerContactChanged e -> facts.reachedBy(e.contact());
            case CustomerAddressAdded e -> facts.withAddress(e.addressId(), e.address());
            case CustomerAddressRemoved e -> facts.withoutAddress(e.addressId());
            case CustomerRegistered _, CustomerDataErased _ -> facts;
        };
    }
}
