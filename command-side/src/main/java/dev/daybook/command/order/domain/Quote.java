package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order would come to if it were placed at this moment, and what would become of it.
 *
 * @param availability of each line of the content, in its order
 * @param expectedHold that it would be placed with
 */
public record Quote(
        OrderContent content, List<Availability> availability, Optional<HoldKind> expectedHold, Versions versions) {

    /** Of the policies that have a say in it; absent: that one has none. */
    public record Versions(
            Optional<Integer> tax,
            Optional<Integer> shipping,
            Optional<Integer> reservation,
            Optional<Integer> fraud) {}

    public Quote {
        availability = List.copyOf(availability);
    }

    /**
     * What placing would come to; that pieces are missing is part of the answer.
     *
     * @throws OrderRejection.NotOnSale naming every line whose product cannot be ordered
     * @throws OrderRejection.PriceChanged naming every line whose price is another one
     * @throws OrderRejection.InvalidContent with all faults at once
     */
    public static Quote of(PlaceOrder c) {
        Supply supply = c.supply();
        Sale sale = Sale.of(c);
        Map<String, Availability> counted = Allocation.outlook(sale.wanted(), supply);
        List<Availability> availability = sale.wanted().stream()
                .map(line -> counted.getOrDefault(line.sku(), Availability.notCounted()))
                .toList();
        boolean suspected = supply.fraud().suspects(sale.content());
        Versions versions = new Versions(
                sale.policies().flatMap(policies -> policies.taxVersion()),
                sale.policies().flatMap(policies -> policies.shippingVersion()),
                counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(supply.policy().version()),
                sale.policies().flatMap(policies -> policies.fraudVersion()));
        Quote quote = new Quote(
                sale.content(), availability, suspected ? Optional.of(HoldKind.FRAUD) : Optional.empty(), versions);
        return quote.reckoned();
    }

    /** Shipping alone may be too much to be summed up, although other amounts make up for it in the total. */
    private Quote reckoned() {
        try {
            var _ = shippingMinor();
            return this;
        } catch (ArithmeticException _) {
            throw new OrderRejection.InvalidContent(List.of(Pricing.overflow("")));
        }
    }

    /** What the lines come to in minor units, with discounts and taxes. */
    public long linesMinor() {
        return content.lines().stream().mapToLong(OrderLine::totalMinor).sum();
    }

    /** The part of the lines that is tax in minor units, whether their prices include it or not. */
    public long taxMinor() {
        return content.lines().stream()
                .mapToLong(line -> line.tax().map(LineTax::amountMinor).orElse(0L))
                .sum();
    }

    /** What sending it costs, in minor units. */
    public long shippingMinor() {
        return content.adjustments().stream()
                .filter(amount -> amount.kind() == AdjustmentKind.SHIPPING)
                .mapToLong(Adjustment::amountMinor)
                .reduce(0, Math::addExact);
    }
}
