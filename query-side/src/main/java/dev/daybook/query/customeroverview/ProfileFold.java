package dev.daybook.query.customeroverview;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.Envelope;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.customer.CustomerOrigin;
import dev.daybook.events.customer.CustomerRegistered;
import dev.daybook.query.customeroverview.CustomerDocument.BookAddress;
import dev.daybook.query.customeroverview.CustomerDocument.Profile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who a customer is after one more event; pure. */
final class ProfileFold {

    private ProfileFold() {}

    static CustomerDocument fold(Optional<CustomerDocument> before, CustomerEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        Profile profile = switch (event) {
            case CustomerRegistered e -> registered(e, at);
            case CustomerContactChanged e -> reached(known(before), e.contact());
            case CustomerAddressAdded e ->
                addresses(
                        known(before),
                        Stream.concat(
                                known(before).addresses().stream(), Stream.of(address(e.addressId(), e.address()))));
            case CustomerAddressRemoved e ->
                addresses(
                        known(before),
                        known(before).addresses().stream()
                                .filter(address -> !address.addressId().equals(e.addressId())));
            case CustomerDataErased e -> erased(e.customerId(), at);
        };
        return new CustomerDocument(
                envelope.subject().toString(), profile, null, envelope.version(), envelope.position());
    }

    private static Profile known(Optional<CustomerDocument> before) {
        return before.flatMap(document -> Optional.ofNullable(document.profile()))
                .orElseThrow(() -> new IllegalStateException("the stream does not begin with a registration"));
    }

    private static Profile registered(CustomerRegistered event, Instant at) {
        return new Profile(
                event.customerId(),
                contact(event.contact()),
                event.language().orElse(null),
                event.origin().map(ProfileFold::origin).orElse(null),
                List.of(),
                SearchKeys.of(event.contact()),
                at,
                null);
    }

    private static Profile reached(Profile before, Contact contact) {
        return new Profile(
                before.customerId(),
                contact(contact),
                before.language(),
                before.origin(),
                before.addresses(),
                SearchKeys.of(contact),
                before.registeredAt(),
                null);
    }

    private static Profile addresses(Profile before, Stream<BookAddress> addresses) {
        return new Profile(
                before.customerId(),
                before.contact(),
                before.language(),
                before.origin(),
                addresses.toList(),
                before.keys(),
                before.registeredAt(),
                null);
    }

    private static Profile erased(String customerId, Instant at) {
        return new Profile(customerId, null, null, null, List.of(), List.of(), null, at);
    }

    private static CustomerDocument.Contact contact(Contact contact) {
        return new CustomerDocument.Contact(
                contact.name().orElse(null),
                contact.email().orElse(null),
                contact.phone().orElse(null));
    }

    private static CustomerDocument.Origin origin(CustomerOrigin origin) {
        return new CustomerDocument.Origin(origin.source(), origin.country().orElse(null));
    }

    private static BookAddress address(String addressId, Address address) {
        return new BookAddress(
                addressId,
                address.name(),
                address.street(),
                address.streetExtra().orElse(null),
                address.city(),
                address.region().orElse(null),
                address.postalCode(),
                address.country());
    }
}
