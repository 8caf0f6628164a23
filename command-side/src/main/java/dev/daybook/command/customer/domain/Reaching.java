package dev.daybook.command.customer.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerRegistered;
import java.util.List;
import java.util.Optional;

/** How the shop learns to reach a customer, at first and ever after. */
final class Reaching {

    private Reaching() {}

    static List<CustomerEvent> register(RegisterCustomer c, Customer customer) {
        if (c.origin().isEmpty()) {
            check(c.contact());
        }
        CustomerRegistered registered = new CustomerRegistered(c.customerId(), c.contact(), c.language(), c.origin());
        return switch (customer) {
            case Customer.NotRegistered _ -> List.of(registered);
            case Customer.Registered(var facts) when facts.registered().equals(registered) -> List.of();
            case Customer.Registered _ -> throw new CustomerRejection.AlreadyRegistered(c.customerId());
            case Customer.Erased _ -> throw new CustomerRejection.AlreadyErased(c.customerId());
        };
    }

    static List<CustomerEvent> change(ChangeContact c, Customer customer) {
        CustomerFacts facts = Erasing.known(c, customer);
        check(c.contact());
        return c.contact().equals(facts.contact())
                ? List.of()
                : List.of(new CustomerContactChanged(c.customerId(), c.contact()));
    }

    private static void check(Contact contact) {
        if (isBlank(contact.email()) && isBlank(contact.phone())) {
            throw new CustomerRejection.InvalidContent(
                    List.of(new Fault("/contact", "unreachable", "a contact has an e-mail address or a phone number")));
        }
    }

    private static boolean isBlank(Optional<String> text) {
        return text.filter(written -> !written.isBlank()).isEmpty();
    }
}
