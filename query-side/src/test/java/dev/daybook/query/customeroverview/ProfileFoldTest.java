package dev.daybook.query.customeroverview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerOrigin;
import dev.daybook.events.customer.CustomerRegistered;
import dev.daybook.query.Envelopes;
import dev.daybook.query.customeroverview.CustomerDocument.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileFoldTest {

    private static final CustomerEvent REGISTERED = new CustomerRegistered(
            "c-1",
            contact("Zoë  van der Berg", "Zoe@Example.org"),
            Optional.of("nl"),
            Optional.of(new CustomerOrigin("online-retail", Optional.of("Netherlands"))));

    private static Contact contact(String name, String email) {
        return new Contact(Optional.of(name), Optional.of(email), Optional.of("+31 1"));
    }

    private static CustomerEvent address(String id, String city) {
        return new CustomerAddressAdded(
                "c-1", id, new Address("Zoë", "1 Gracht", Optional.empty(), city, Optional.empty(), "1000 AA", "NL"));
    }

    private static CustomerDocument document(CustomerEvent... events) {
        Optional<CustomerDocument> document = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            document = Optional.of(ProfileFold.fold(
                    document, events[version], Envelopes.of("customer", "c-1", version, "2026-03-01T10:00:00Z")));
        }
        return document.orElseThrow();
    }

    private static Profile after(CustomerEvent... events) {
        return Objects.requireNonNull(document(events).profile());
    }

    @Test
    void a_customer_is_known_and_found_by_every_word_of_the_name_and_by_the_address_of_mails() {
        Profile profile = after(REGISTERED);

        assertThat(profile.contact())
                .isEqualTo(new CustomerDocument.Contact("Zoë  van der Berg", "Zoe@Example.org", "+31 1"));
        assertThat(profile.language()).isEqualTo("nl");
        assertThat(profile.origin()).isEqualTo(new CustomerDocument.Origin("online-retail", "Netherlands"));
        assertThat(profile.keys())
                .containsExactly("zoe@example.org", "zoe van der berg", "van der berg", "der berg", "berg");
        assertThat(profile.registeredAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void the_last_contact_counts_and_the_former_one_finds_nobody() {
        Profile profile = after(REGISTERED, new CustomerContactChanged("c-1", contact("Ann", "ann@example.org")));

        assertThat(profile.keys()).containsExactly("ann@example.org", "ann");
        assertThat(profile.language()).isEqualTo("nl");
    }

    @Test
    void addresses_come_and_go() {
        assertThat(after(
                                REGISTERED,
                                address("a1", "Delft"),
                                address("a2", "Gouda"),
                                new CustomerAddressRemoved("c-1", "a1"))
                        .addresses())
                .extracting(CustomerDocument.BookAddress::city)
                .containsExactly("Gouda");
    }

    @Test
    void of_an_erased_customer_nothing_is_left_but_that() {
        CustomerDocument document = document(REGISTERED, address("a1", "Delft"), new CustomerDataErased("c-1"));

        assertThat(document.profile())
                .isEqualTo(new Profile(
                        "c-1", null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(document.version()).isEqualTo(2);
    }

    @Test
    void a_stream_that_does_not_begin_with_a_registration_is_refused() {
        assertThatThrownBy(() -> after(address("a1", "Delft"))).isInstanceOf(IllegalStateException.class);
    }
}
