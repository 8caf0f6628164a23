package dev.daybook.command.customer.domain;

import static dev.daybook.command.customer.domain.SampleCustomer.CHANGED;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_ADDED;
import static dev.daybook.command.customer.domain.SampleCustomer.HOME_REMOVED;
import static dev.daybook.command.customer.domain.SampleCustomer.ID;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTERED;
import static dev.daybook.command.customer.domain.SampleCustomer.WORK;
import static dev.daybook.command.customer.domain.SampleCustomer.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CustomerActionsTest {

    @Test
    void a_customer_without_addresses_has_none_to_remove() {
        assertThat(allowed(REGISTERED)).containsExactly("contact", "addresses", "erase");
        assertThat(obstacles(REGISTERED)).isEqualTo(Map.of("remove", "customer.address-not-found"));
        assertThat(obstacles(REGISTERED, HOME_ADDED, HOME_REMOVED))
                .isEqualTo(Map.of("remove", "customer.address-not-found"));
    }

    @Test
    void a_customer_with_an_address_allows_everything() {
        assertThat(allowed(REGISTERED, HOME_ADDED)).containsExactly("contact", "addresses", "remove", "erase");
    }

    @Test
    void a_full_address_book_takes_no_more() {
        List<CustomerEvent> history = new ArrayList<>(List.of(REGISTERED));
        for (int address = 0; address < 50; address++) {
            history.add(new CustomerAddressAdded(ID, "a" + address, WORK));
        }

        assertThat(obstacles(history.toArray(CustomerEvent[]::new)))
                .isEqualTo(Map.of("addresses", "customer.too-many-addresses"));
    }

    @Test
    void whoever_is_reached_by_phone_may_still_get_another_number() {
        Contact odd = new Contact(Optional.empty(), Optional.empty(), Optional.of("1"));

        assertThat(allowed(REGISTERED, CHANGED)).contains("contact");
        assertThat(allowed(REGISTERED, new CustomerContactChanged(ID, odd))).contains("contact");
    }

    @Test
    void a_customer_who_was_erased_allows_nothing() {
        assertThat(obstacles(REGISTERED, HOME_ADDED, ERASED))
                .isEqualTo(Map.of(
                        "contact", "customer.erased",
                        "addresses", "customer.erased",
                        "remove", "customer.erased",
                        "erase", "no-effect"));
    }

    @Test
    void a_customer_who_does_not_exist_allows_nothing() {
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(4);
        assertThat(obstacles().values()).containsOnly("customer.not-found");
        assertThat(CustomerActions.of("c-1", given()).getFirst().obstacle())
                .map(Action.Obstacle::message)
                .contains("customer c-1 does not exist");
    }

    private static List<String> allowed(CustomerEvent... history) {
        return CustomerActions.of(ID, given(history)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(CustomerEvent... history) {
        return CustomerActions.of(ID, given(history)).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
