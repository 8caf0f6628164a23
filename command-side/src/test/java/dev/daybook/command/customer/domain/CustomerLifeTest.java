package dev.daybook.command.customer.domain;

import static dev.daybook.command.customer.domain.SampleCustomer.ADD_HOME;
import static dev.daybook.command.customer.domain.SampleCustomer.BY_MAIL;
import static dev.daybook.command.customer.domain.SampleCustomer.BY_PHONE;
import static dev.daybook.command.customer.domain.SampleCustomer.CHANGE;
import static dev.daybook.command.customer.domain.SampleCustomer.CHANGED;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASE;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_ADDED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_REMOVED;
import static dev.daybook.command.customer.domain.SampleCustomer.ID;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTER;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTERED;
import static dev.daybook.command.customer.domain.SampleCustomer.REMOVE_HOME;
import static dev.daybook.command.customer.domain.SampleCustomer.UNREACHABLE;
import static dev.daybook.command.customer.domain.SampleCustomer.WORK;
import static dev.daybook.command.customer.domain.SampleCustomer.assertRefused;
import static dev.daybook.command.customer.domain.SampleCustomer.given;
import static dev.daybook.command.customer.domain.SampleCustomer.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerOrigin;
import dev.daybook.events.customer.CustomerRegistered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerLifeTest {

    @Nested
    class GivenNobody {
        @Test
        void registering_records_how_to_reach_the_customer() {
            assertThat(when(REGISTER)).containsExactly(REGISTERED);
        }

        @Test
        void an_email_or_a_phone_is_enough() {
            assertThat(when(new RegisterCustomer(ID, BY_PHONE, Optional.empty())))
                    .hasSize(1);
            assertThat(when(new RegisterCustomer(ID, BY_MAIL, Optional.empty())))
                    .hasSize(1);
        }

        @Test
        void a_customer_who_cannot_be_reached_is_refused() {
            Contact blank = new Contact(Optional.of("Ada"), Optional.of(" "), Optional.of(""));
            for (Contact contact : List.of(UNREACHABLE, blank)) {
                CustomerRejection refusal = assertRefused(
                        CustomerRejection.InvalidContent.class, new RegisterCustomer(ID, contact, Optional.empty()));

                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONTENT);
                assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/contact", "unreachable"));
            }
        }

        @Test
        void whoever_is_taken_over_from_elsewhere_may_be_as_good_as_unknown() {
            CustomerOrigin origin = new CustomerOrigin("online-retail", Optional.of("France"));
            Contact nothing = new Contact(Optional.empty(), Optional.empty(), Optional.empty());
            RegisterCustomer takenOver = new RegisterCustomer(ID, nothing, Optional.empty(), Optional.of(origin));
            CustomerRegistered registered = new CustomerRegistered(ID, nothing, Optional.empty(), Optional.of(origin));

            assertThat(when(takenOver)).containsExactly(registered);
            assertThat(when(takenOver, registered)).isEmpty();
            assertThat(when(CHANGE, registered)).containsExactly(CHANGED);
            assertRefused(CustomerRejection.AlreadyRegistered.class, REGISTER, registered);
        }

        @Test
        void there_is_nothing_to_change() {
            CustomerRejection refusal =
                    assertRefused(CustomerRejection.NotFound.class, new RemoveAddress("nobody", "home"));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal).hasMessageContaining("nobody");
        }
    }

    @Nested
    class GivenACustomer {
        @Test
        void another_contact_takes_the_place_of_the_first() {
            assertThat(when(CHANGE, REGISTERED)).containsExactly(CHANGED);
            assertThat(when(CHANGE, REGISTERED, CHANGED)).isEmpty();
            assertThat(when(new ChangeContact(ID, BY_MAIL), REGISTERED, CHANGED))
                    .hasSize(1);
        }

        @Test
        void registering_again_as_at_first_changes_nothing_whatever_became_of_it() {
            assertThat(when(REGISTER, REGISTERED, CHANGED, HOME_ADDED)).isEmpty();
        }

        @Test
        void the_id_names_one_customer_in_one_language() {
            CustomerRejection refusal = assertRefused(
                    CustomerRejection.AlreadyRegistered.class,
                    new RegisterCustomer(ID, BY_MAIL, Optional.of("de")),
                    REGISTERED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(ID);
        }

        @Test
        void an_address_is_added_and_removed() {
            assertThat(when(ADD_HOME, REGISTERED)).containsExactly(HOME_ADDED);
            assertThat(when(REMOVE_HOME, REGISTERED, HOME_ADDED)).containsExactly(HOME_REMOVED);
        }

        @Test
        void an_address_that_is_there_may_be_added_again_under_another_id() {
            assertThat(when(new AddAddress(ID, "second", HOME), REGISTERED, HOME_ADDED))
                    .hasSize(1);
        }

        @Test
        void an_id_of_an_address_names_one_address_for_ever() {
            AddAddress other = new AddAddress(ID, "home", WORK);
            CustomerRejection refusal =
                    assertRefused(CustomerRejection.AddressIdTaken.class, other, REGISTERED, HOME_ADDED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(ID).hasMessageContaining("home");
            assertRefused(CustomerRejection.AddressIdTaken.class, ADD_HOME, REGISTERED, HOME_ADDED, HOME_REMOVED);
        }

        @Test
        void an_address_that_never_was_cannot_be_removed() {
            CustomerRejection refusal = assertRefused(CustomerRejection.AddressNotFound.class, REMOVE_HOME, REGISTERED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(ID).hasMessageContaining("home");
        }
    }

    @Nested
    class GivenACustomerWhoWasErased {
        @Test
        void nothing_is_remembered() {
            assertThat(when(ERASE, REGISTERED, CHANGED, HOME_ADDED)).containsExactly(ERASED);
            assertThat(given(REGISTERED, CHANGED, HOME_ADDED, ERASED)).isEqualTo(new Customer.Erased());
        }

        @Test
        void erasing_again_changes_nothing() {
            assertThat(when(ERASE, REGISTERED, ERASED)).isEmpty();
        }

        @Test
        void nothing_is_learned_of_the_customer_again() {
            for (CustomerCommand command : List.of(REGISTER, CHANGE, ADD_HOME, REMOVE_HOME)) {
                CustomerRejection refusal =
                        assertRefused(CustomerRejection.AlreadyErased.class, command, REGISTERED, HOME_ADDED, ERASED);

                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
                assertThat(refusal).hasMessageContaining(ID);
            }
            assertThat(given(REGISTERED, ERASED, REGISTERED, CHANGED, HOME_ADDED, HOME_REMOVED))
                    .isEqualTo(new Customer.Erased());
        }

        @Test
        void whoever_was_never_registered_is_not_erased() {
            assertRefused(CustomerRejection.NotFound.class, ERASE);
        }
    }

    @Nested
    class TheBounds {
        @Test
        void of_the_removed_addresses_the_last_fifty_are_known_again() {
            List<CustomerEvent> history = new ArrayList<>(List.of(REGISTERED));
            for (int address = 0; address <= 50; address++) {
                history.add(new CustomerAddressAdded(ID, "a" + address, HOME));
                history.add(new CustomerAddressRemoved(ID, "a" + address));
            }
            CustomerEvent[] given = history.toArray(CustomerEvent[]::new);

            assertThat(when(new RemoveAddress(ID, "a1"), given)).isEmpty();
            assertThat(when(new RemoveAddress(ID, "a50"), given)).isEmpty();
            assertRefused(CustomerRejection.AddressNotFound.class, new RemoveAddress(ID, "a0"), given);
            assertThat(when(new AddAddress(ID, "a0", HOME), given)).hasSize(1);
        }

        @Test
        void fifty_addresses_are_enough() {
            List<CustomerEvent> history = new ArrayList<>(List.of(REGISTERED));
            for (int address = 1; address <= 49; address++) {
                history.add(new CustomerAddressAdded(ID, "a" + address, HOME));
            }
            assertThat(when(ADD_HOME, history.toArray(CustomerEvent[]::new))).hasSize(1);
            history.add(HOME_ADDED);
            CustomerEvent[] full = history.toArray(CustomerEvent[]::new);

            CustomerRejection refusal =
                    assertRefused(CustomerRejection.TooManyAddresses.class, new AddAddress(ID, "one more", WORK), full);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(ID).hasMessageContaining("50");
            assertThat(when(ADD_HOME, full)).isEmpty();
            history.add(HOME_REMOVED);
            assertThat(when(new AddAddress(ID, "one more", WORK), history.toArray(CustomerEvent[]::new)))
                    .hasSize(1);
        }
    }

    @Test
    void an_event_that_does_not_begin_a_stream_leaves_nothing_behind() {
        assertThat(given(CHANGED, HOME_ADDED, HOME_REMOVED, ERASED)).isEqualTo(Customer.initial());
    }

    @Test
    void a_second_beginning_leaves_a_customer_as_it_is() {
        assertThat(given(REGISTERED, CHANGED, HOME_ADDED, REGISTERED))
                .isEqualTo(given(REGISTERED, CHANGED, HOME_ADDED));
    }

    @Test
    void a_customer_is_named_by_its_id_in_commands_and_events() {
        assertThat(Customer.rules().stream()).isEqualTo("customer");
        assertThat(Customer.rules().target().apply(REMOVE_HOME)).isEqualTo(ID);
        assertThat(Customer.rules().source().apply(HOME_REMOVED)).isEqualTo(ID);
    }
}
