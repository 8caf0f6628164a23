package dev.daybook.command.customer.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerRegistered;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One customer and everything that is done with it in the tests of its life; given events, when a command. */
final class SampleCustomer {

    static final String ID = "17850";
    static final Contact BY_MAIL =
            new Contact(Optional.of("Ada Lovelace"), Optional.of("ada@example.org"), Optional.empty());
    static final Contact BY_PHONE = new Contact(Optional.empty(), Optional.empty(), Optional.of("+44 20 7946 0000"));
    static final Contact UNREACHABLE = new Contact(Optional.of("Ada Lovelace"), Optional.empty(), Optional.empty());
    static final Address HOME = address("12 St James's Square");
    static final Address WORK = address("5 Whitehall");

    static final RegisterCustomer REGISTER = new RegisterCustomer(ID, BY_MAIL, Optional.of("en-GB"));
    static final ChangeContact CHANGE = new ChangeContact(ID, BY_PHONE);
    static final AddAddress ADD_HOME = new AddAddress(ID, "home", HOME);
    static final RemoveAddress REMOVE_HOME = new RemoveAddress(ID, "home");

    static final EraseCustomer ERASE = new EraseCustomer(ID);

    static final CustomerRegistered REGISTERED = new CustomerRegistered(ID, BY_MAIL, Optional.of("en-GB"));
    static final CustomerContactChanged CHANGED = new CustomerContactChanged(ID, BY_PHONE);
    static final CustomerAddressAdded HOME_ADDED = new CustomerAddressAdded(ID, "home", HOME);
    static final CustomerAddressRemoved HOME_REMOVED = new CustomerAddressRemoved(ID, "home");

    static final CustomerDataErased ERASED = new CustomerDataErased(ID);

    private SampleCustomer() {}

    static Address address(String street) {
        return new Address("A. Lovelace", street, Optional.empty(), "London", Optional.empty(), "SW1Y 4JH", "GB");
    }

    static Customer given(CustomerEvent... history) {
        return Customer.rules().after(List.of(history));
    }

    static List<CustomerEvent> when(CustomerCommand command, CustomerEvent... history) {
        return Customer.decide(command, given(history));
    }

    static <R extends CustomerRejection> R assertRefused(
            Class<R> rejection, CustomerCommand command, CustomerEvent... history) {
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> when(command, history))
                .withMessageMatching("(?s).{10,}");
        return Objects.requireNonNull(catchThrowableOfType(rejection, () -> when(command, history)));
    }
}
