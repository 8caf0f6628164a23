package dev.daybook.command.customer.domain;

import static dev.daybook.command.customer.domain.SampleCustomer.ADD_HOME;
import static dev.daybook.command.customer.domain.SampleCustomer.BY_MAIL;
import static dev.daybook.command.customer.domain.SampleCustomer.BY_PHONE;
import static dev.daybook.command.customer.domain.SampleCustomer.CHANGE;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASE;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_ADDED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_REMOVED;
import static dev.daybook.command.customer.domain.SampleCustomer.ID;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTER;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTERED;
import static dev.daybook.command.customer.domain.SampleCustomer.REMOVE_HOME;
import static dev.daybook.command.customer.domain.SampleCustomer.UNREACHABLE;
import static dev.daybook.command.customer.domain.SampleCustomer.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerTableTest {

    private static final DecisionTable<CustomerCommand, CustomerEvent, Customer> TABLE =
            new DecisionTable<>(Customer.rules(), """
                                     | not registered  | registered         | with a home        | without it again   | with fifty addresses | erased
            register                 | ok registered   | same               | same               | same               | same                | erased
            register as another      | ok registered   | already-registered | already-registered | already-registered | already-registered  | erased
            register unreachable     | invalid-content | invalid-content    | invalid-content    | invalid-content    | invalid-content     | invalid-content
            change contact           | not-found       | ok contact-changed | ok contact-changed | ok contact-changed | ok contact-changed  | erased
            change to the same       | not-found       | same               | same               | same               | same                | erased
            change to unreachable    | not-found       | invalid-content    | invalid-content    | invalid-content    | invalid-content     | erased
            add home                 | not-found       | ok address-added   | same               | address-id-taken   | too-many-addresses  | erased
            add another home         | not-found       | ok address-added   | address-id-taken   | address-id-taken   | too-many-addresses  | erased
            remove home              | not-found       | address-not-found  | ok address-removed | same               | address-not-found   | erased
            erase                    | not-found       | ok data-erased     | ok data-erased     | ok data-erased     | ok data-erased       | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("customer");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(CustomerCommand.class));
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Customer.class));
    }

    private static Map<String, List<CustomerEvent>> histories() {
        List<CustomerEvent> full = new ArrayList<>(List.of(REGISTERED));
        for (int address = 1; address <= 50; address++) {
            full.add(new CustomerAddressAdded(ID, "address-" + address, WORK));
        }
        return Map.of(
                "not registered", List.of(),
                "registered", List.of(REGISTERED),
                "with a home", List.of(REGISTERED, HOME_ADDED),
                "without it again", List.of(REGISTERED, HOME_ADDED, HOME_REMOVED),
                "with fifty addresses", full,
                "erased", List.of(REGISTERED, HOME_ADDED, ERASED));
    }

    private static Map<String, CustomerCommand> commands() {
        return Map.of(
                "register",
                REGISTER,
                "register as another",
                new RegisterCustomer(ID, BY_PHONE, Optional.of("en-GB")),
                "register unreachable",
                new RegisterCustomer(ID, UNREACHABLE, Optional.empty()),
                "change contact",
                CHANGE,
                "change to the same",
                new ChangeContact(ID, BY_MAIL),
                "change to unreachable",
                new ChangeContact(ID, UNREACHABLE),
                "add home",
                ADD_HOME,
                "add another home",
                new AddAddress(ID, "home", WORK),
                "remove home",
                REMOVE_HOME,
                "erase",
                ERASE);
    }
}
