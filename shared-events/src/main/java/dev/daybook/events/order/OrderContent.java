package dev.daybook.events.order;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What was ordered, by whom and where it goes, as it stood at that moment. All amounts are minor units of {@code
 * currency}.
 *
 * @param customerId opaque id of the customer; absent for a guest
 * @param currency ISO 4217 code
 * @param country where it is sold to, as the source names it: an ISO 3166 code or a plain name
 */
public record OrderContent(
        Optional<String> customerId,
        String currency,
        List<OrderLine> lines,
        List<Adjustment> adjustments,
        Optional<String> country,
        Optional<Contact> contact,
        Optional<Address> shippingAddress,
        Optional<Address> billingAddress) {

    public OrderContent {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
    }

    /** The same, with other lines and adjustments. */
    public OrderContent with(List<OrderLine> otherLines, List<Adjustment> otherAdjustments) {
        return new OrderContent(
                customerId, currency, otherLines, otherAdjustments, country, contact, shippingAddress, billingAddress);
    }

    /** The same, sent to another address. */
    public OrderContent to(Address address) {
        return new OrderContent(
                customerId, currency, lines, adjustments, country, contact, Optional.of(address), billingAddress);
    }

    /** The same, with another way to reach who ordered. */
    public OrderContent reached(Contact other) {
        return new OrderContent(
                customerId, currency, lines, adjustments, country, Optional.of(other), shippingAddress, billingAddress);
    }

    /**
     * The sum of all lines and adjustments, in minor units.
     *
     * @throws ArithmeticException when it does not fit
     */
    public long totalMinor() {
        long total = 0;
        for (OrderLine line : lines) {
            total = Math.addExact(total, line.totalMinor());
        }
        for (Adjustment adjustment : adjustments) {
            total = Math.addExact(total, adjustment.amountMinor());
        }
        return total;
    }
}
