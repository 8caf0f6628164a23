package dev.daybook.events.wire;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerRegistered;
import java.util.List;
import java.util.Optional;

/** One event of each type that happens to customers, as the golden files have it. */
final class CustomerSamples {

    private static final String ID = "17850";
    private static final String ADDRESS_ID = "0199a000-0000-7000-8000-000000000004";

    private CustomerSamples() {}

    static List<CustomerEvent> all() {
        return List.of(
                new CustomerRegistered(
                        ID,
                        new Contact(
                                Optional.of("Ada Lovelace"),
                                Optional.of("ada@example.org"),
                                Optional.of("+44 20 7946 0000")),
                        Optional.of("en-GB")),
                new CustomerContactChanged(
                        ID, new Contact(Optional.empty(), Optional.empty(), Optional.of("+44 20 7946 0001"))),
                new CustomerAddressAdded(
                        ID,
                        ADDRESS_ID,
                        new Address(
                                "A. Lovelace",
                                "12 St James's Square",
                                Optional.empty(),
                                "London",
                                Optional.of("Greater London"),
                                "SW1Y 4JH",
                                "GB")),
                new CustomerAddressRemoved(ID, ADDRESS_ID),
                new CustomerDataErased(ID));
    }
}
