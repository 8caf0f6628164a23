package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.PlacingPolicies;
import java.util.List;
import java.util.Optional;

/**
 * What is sold, with all that the draft leaves out, worked out to the last minor unit.
 *
 * @param policies those that put something into it; absent: none did
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
        PlacingPolicies policies = new PlacingPolicies(
                Optional.of(supply.tax().version()).filter(_ -> !taxed.equals(said)),
                shipping.map(_ -> supply.shipping().version()));
        return new Sale(owed(content), Optional.of(policies).filter(Sale::counts));
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

    private static boolean counts(PlacingPolicies policies) {
        return policies.taxVersion().isPresent() || policies.shippingVersion().isPresent();
    }

    private static OrderContent owed(OrderContent content) {
        if (content.totalMinor() < 0) {
            throw new OrderRejection.InvalidContent(
                    List.of(new Fault("", "total-negative", "the order comes to less than nothing")));
        }
        return content;
    }
}
