package dev.daybook.command.customer.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import java.util.List;
import java.util.Optional;

/** What may be done to a customer, and why the rest may not. */
public final class CustomerActions {

    /** No address has this id, since none is empty. */
    private static final String NO_ADDRESS = "";

    private static final Address SOMEWHERE = new Address("", "", Optional.empty(), "", Optional.empty(), "", "");

    private CustomerActions() {}

    /** Every action with its verdict, in the customer's state; a sample always differs from what is there. */
    public static List<Action> of(String customerId, Customer customer) {
        return List.of(
                verdict("contact", new ChangeContact(customerId, otherContact(customer)), customer),
                verdict("addresses", new AddAddress(customerId, NO_ADDRESS, SOMEWHERE), customer),
                verdict("remove", new RemoveAddress(customerId, someAddressId(customer)), customer),
                verdict("erase", new EraseCustomer(customerId), customer));
    }

    private static Action verdict(String name, CustomerCommand command, Customer customer) {
        return Action.judged(name, () -> Customer.decide(command, customer));
    }

    private static Contact otherContact(Customer customer) {
        String phone = switch (customer) {
            case Customer.Registered(var facts) -> facts.contact().phone().orElse("");
            case Customer.NotRegistered _, Customer.Erased _ -> "";
        };
        return new Contact(Optional.empty(), Optional.empty(), Optional.of(phone + "1"));
    }

    private static String someAddressId(Customer customer) {
        return switch (customer) {
            case Customer.Registered(var facts) ->
                facts.addresses().byId().keySet().stream().findFirst().orElse(NO_ADDRESS);
            case Customer.NotRegistered _, Customer.Erased _ -> NO_ADDRESS;
        };
    }
}
