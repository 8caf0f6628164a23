package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.PlacingPolicies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is sold, with all that the draft leaves out, worked out to the last minor unit.
 *
 * @param policies those that it rests on; absent: on none
 */
record Sale(OrderContent content, Optional<PlacingPolicies> policies) {

    /**
     * The draft as catalogue and policies complete it.
     *
     * @throws OrderRejection.NotOnSale naming every line whose product cannot be ordered
     * @throws OrderRejection.PriceChanged naming every line whose price is another one
     * @throws OrderRejection.InvalidContent with all faults at once
     */
    static Sale of(PlaceOrder c) {
        Supply supply = c.supply();
        OrderDraft said = CatalogueTerms.apply(c);
        OrderDraft taxed = supply.tax().apply(said);
        OrderContent goods = Pricing.price(taxed, OrderKind.SALE);
        Optional<OrderDraft.Adjustment> shipping = supply.shipping().charge(taxed, goods);
        OrderContent content = shipping.map(charge -> Pricing.price(taxed.and(List.of(charge)), OrderKind.SALE))
                .orElse(goods);
        Optional<PlacingPolicies> policies = policies(
                Optional.of(supply.tax().version()).filter(_ -> !taxed.equals(said)),
                shipping.map(_ -> supply.shipping().version()),
                supply.fraud().versionFor(said.currency()));
        return new Sale(owed(content), policies);
    }

    /** What a repeated draft comes to: what it leaves out, the order says that it meets. */
    static OrderContent again(OrderDraft draft, Order.Existing order) {
        return owed(Pricing.price(CatalogueTerms.as(draft, order), OrderKind.SALE));
    }

    /** The pieces that are to be kept for it. */
    List<LineQuantity> wanted() {
        return content.lines().stream()
                .map(line -> new LineQuantity(line.lineId(), line.sku(), line.quantity()))
                .toList();
    }

    /** Those that something rests on; absent: on none. */
    static Optional<PlacingPolicies> policies(
            Optional<Integer> taxVersion, Optional<Integer> shippingVersion, Optional<Integer> fraudVersion) {
        return Stream.of(taxVersion, shippingVersion, fraudVersion).anyMatch(Optional::isPresent)
                ? Optional.of(new PlacingPolicies(taxVersion, shippingVersion, fraudVersion))
                : Optional.empty();
    }

    private static OrderContent owed(OrderContent content) {
        if (content.totalMinor() < 0) {
            throw new OrderRejection.InvalidContent(
                    List.of(new Fault("", "total-negative", "the order comes to less than nothing")));
        }
        return content;
    }
}
