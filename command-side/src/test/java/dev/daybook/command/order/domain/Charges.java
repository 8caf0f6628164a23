package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.line;

import dev.daybook.events.Address;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.PlacingPolicies;
import dev.daybook.events.order.WhenOverdue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop whose prices include 19 % for DE and not the 5 % for CH, and that sends for 4.90 euros, for nothing from 50 euros on. */
final class Charges {

    static final TaxPolicy TAX = new TaxPolicy(5, Map.of("DE", tax("0.19", true), "CH", tax("0.05", false)));
    static final ShippingPolicy SHIPPING = new ShippingPolicy(
            6, Map.of("EUR", charge(490, 5000), "JPY", new ShippingPolicy.Charge(800, Optional.empty())));

    private Charges() {}

    static OrderDraft.Tax tax(String rate, boolean included) {
        return new OrderDraft.Tax(new BigDecimal(rate), included);
    }

    static ShippingPolicy.Charge charge(long flatMinor, long freeFromMinor) {
        return new ShippingPolicy.Charge(flatMinor, Optional.of(freeFromMinor));
    }

    static Supply supply() {
        return supply(Map.of(), Map.of(), TAX, SHIPPING);
    }

    static Supply supply(TaxPolicy tax, ShippingPolicy shipping) {
        return supply(Map.of(), Map.of(), tax, shipping);
    }

    /** Orders of 1,000 euros and more are held. */
    static Supply supply(
            Map<String, CatalogueEntry> catalogue,
            Map<String, Integer> available,
            TaxPolicy tax,
            ShippingPolicy shipping) {
        FraudPolicy fraud = new FraudPolicy(7, Map.of("EUR", 100_000L), Duration.ofDays(1), WhenOverdue.CANCEL);
        return new Supply(catalogue, available, Shelves.POLICY, fraud, tax, shipping, Shelves.NOON);
    }

    /** What an order rests on that such a shop has looked at. */
    static Optional<PlacingPolicies> versions(Optional<Integer> tax, Optional<Integer> shipping) {
        return Optional.of(new PlacingPolicies(tax, shipping, Optional.of(7)));
    }

    static OrderDraft.Line taxed(String lineId, int quantity, String price, String rate, boolean included) {
        return line(lineId, quantity, Scenario.euros(price), Optional.empty(), Optional.of(tax(rate, included)));
    }

    static OrderDraft.Adjustment shipping(String code, long minor) {
        return new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, code, "Standard shipping", Scenario.cents(minor));
    }

    static OrderDraft sold(Optional<String> country, OrderDraft.Line... lines) {
        return draft(country, Optional.empty(), List.of(), lines);
    }

    static OrderDraft sent(String country, OrderDraft.Line... lines) {
        return draft(Optional.empty(), Optional.of(country), List.of(), lines);
    }

    static OrderDraft draft(
            Optional<String> country,
            Optional<String> sentTo,
            List<OrderDraft.Adjustment> adjustments,
            OrderDraft.Line... lines) {
        return new OrderDraft(
                Optional.empty(),
                "EUR",
                List.of(lines),
                adjustments,
                country,
                Optional.empty(),
                sentTo.map(to -> new Address("A", "S 1", Optional.empty(), "X", Optional.empty(), "1", to)),
                Optional.empty());
    }
}
