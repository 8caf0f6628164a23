package dev.daybook.query.customeroverview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.daybook.query.customeroverview.CustomerDocument.Profile;
import dev.daybook.query.customeroverview.CustomerDocument.Purchase;
import dev.daybook.query.customeroverview.CustomerOrders.Share;
import dev.daybook.query.infrastructure.http.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** From what is stored of a customer to the shape on the wire. */
final class CustomerMapping {

    private CustomerMapping() {}

    /** Of somebody whom nobody has registered nothing is known but the orders. */
    static CustomerResponse response(String id, Optional<Profile> known, List<Share> shares, List<Purchase> latest) {
        Profile profile = known.orElse(new Profile(id, null, null, null, List.of(), List.of(), null, null));
        return new CustomerResponse(
                id,
                Optional.ofNullable(profile.contact())
                        .map(CustomerMapping::contact)
                        .orElse(null),
                profile.language(),
                Optional.ofNullable(profile.origin())
                        .map(CustomerMapping::origin)
                        .orElse(null),
                profile.addresses().stream().map(CustomerMapping::address).toList(),
                profile.registeredAt(),
                profile.erasedAt(),
                orders(shares, latest));
    }

    private static CustomerResponse.Orders orders(List<Share> shares, List<Purchase> latest) {
        return new CustomerResponse.Orders(
                sum(shares, Share::orders),
                new TreeMap<>(shares.stream().collect(groupingBy(Share::status, summingLong(Share::orders))))
                        .entrySet().stream()
                                .map(status -> new CustomerResponse.ByStatus(status.getKey(), status.getValue()))
                                .toList(),
                new TreeMap<>(shares.stream().collect(groupingBy(Share::currency)))
                        .entrySet().stream()
                                .map(currency -> total(currency.getKey(), currency.getValue()))
                                .toList(),
                shares.stream().map(Share::first).min(Comparator.naturalOrder()).orElse(null),
                shares.stream().map(Share::last).max(Comparator.naturalOrder()).orElse(null),
                sum(shares, Share::holds),
                sum(shares, Share::returns),
                latest.stream().map(CustomerMapping::order).toList());
    }

    private static CustomerResponse.Total total(String currency, List<Share> shares) {
        long boughtMinor = sum(shares, Share::boughtMinor);
        long creditedMinor = sum(shares, Share::creditedMinor);
        return new CustomerResponse.Total(
                currency,
                new Money(boughtMinor, currency),
                new Money(creditedMinor, currency),
                new Money(boughtMinor - creditedMinor, currency),
                new Money(sum(shares, Share::balanceDueMinor), currency),
                new Money(sum(shares, Share::creditOwedMinor), currency));
    }

    private static CustomerResponse.Order order(Purchase purchase) {
        return new CustomerResponse.Order(
                purchase.orderId(),
                purchase.number(),
                purchase.status(),
                new Money(purchase.boughtMinor() - purchase.creditedMinor(), purchase.currency()),
                purchase.placedAt());
    }

    private static CustomerResponse.Contact contact(CustomerDocument.Contact contact) {
        return new CustomerResponse.Contact(contact.name(), contact.email(), contact.phone());
    }

    private static CustomerResponse.Origin origin(CustomerDocument.Origin origin) {
        return new CustomerResponse.Origin(origin.source(), origin.country());
    }

    private static CustomerResponse.Address address(CustomerDocument.BookAddress address) {
        return new CustomerResponse.Address(
                address.addressId(),
                address.name(),
                address.street(),
                address.streetExtra(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    private static long sum(List<Share> shares, ToLongFunction<Share> amount) {
        return shares.stream().mapToLong(amount).reduce(0, Math::addExact);
    }
}
