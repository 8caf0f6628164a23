package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it costs to have an order sent.
 *
 * @param version recorded with each order that is charged by the policy
 * @param charges by ISO 4217 currency; orders in others are not charged
 */
public record ShippingPolicy(int version, Map<String, Charge> charges) {

    /** The code of the amount that an order is charged. */
    static final String STANDARD = "STANDARD";

    private static final String DESCRIPTION = "Standard shipping";

    /**
     * One charge for the whole order.
     *
     * @param flatMinor in minor units, not negative
     * @param freeFromMinor goods that come to at least so much, in minor units, are sent for nothing; absent: never
     */
    public record Charge(long flatMinor, Optional<Long> freeFromMinor) {

        public Charge {
            if (flatMinor < 0 || freeFromMinor.filter(from -> from < 0).isPresent()) {
                throw new IllegalArgumentException(
                        "a charge for shipping is not negative: " + flatMinor + " free from " + freeFromMinor);
            }
        }

        private long forGoodsOf(long goodsMinor) {
            return freeFromMinor.filter(from -> goodsMinor >= from).isPresent() ? 0 : flatMinor;
        }
    }

    public ShippingPolicy {
        charges = Map.copyOf(charges);
    }

    /**
     * A policy as it is told.
     *
     * @param charges minor units by currency, then from which worth of the goods on it is free, if ever: {@code EUR:490:5000}, {@code
     *     GBP:390}; a currency once
     * @throws IllegalArgumentException when one of them is none
     */
    public static ShippingPolicy told(int version, List<String> charges) {
        return new ShippingPolicy(version, ToldAmounts.of(charges, 3, ShippingPolicy::charge));
    }

    private static Charge charge(List<String> amounts) {
        return new Charge(
                Long.parseLong(amounts.getFirst()),
                amounts.stream().skip(1).findFirst().map(Long::valueOf));
    }

    /** Nobody is charged. */
    public static ShippingPolicy none() {
        return new ShippingPolicy(0, Map.of());
    }

    /**
     * What an order that says nothing about shipping is charged in addition; nothing where it is not sent.
     *
     * @param priced the same order with its totals
     */
    Optional<OrderDraft.Adjustment> charge(OrderDraft draft, OrderContent priced) {
        boolean said = draft.adjustments().stream().anyMatch(amount -> amount.kind() == AdjustmentKind.SHIPPING);
        if (said || draft.shippingAddress().isEmpty()) {
            return Optional.empty();
        }
        long goods = priced.lines().stream().mapToLong(OrderLine::totalMinor).sum();
        return chargeMinor(draft.currency(), goods)
                .map(minor -> new OrderDraft.Adjustment(
                        AdjustmentKind.SHIPPING, STANDARD, DESCRIPTION, new Money(minor, draft.currency())));
    }

    /** What takes the place of a charge by the policy once the goods come to so much; nothing where it would be the same. */
    Optional<Adjustment> chargeAnew(OrderContent content, long goodsMinor) {
        List<Adjustment> before = content.adjustments().stream()
                .filter(amount -> amount.kind() == AdjustmentKind.SHIPPING)
                .toList();
        boolean ours = before.stream().map(Adjustment::code).toList().equals(List.of(STANDARD));
        return chargeMinor(content.currency(), goodsMinor)
                .map(minor -> new Adjustment(AdjustmentKind.SHIPPING, STANDARD, DESCRIPTION, minor))
                .filter(charge ->
                        ours && charge.amountMinor() != before.getFirst().amountMinor());
    }

    /** What takes the place of a charge by the policy if this plan of an edit is carried out; nothing where it would be the same. */
    public Optional<Adjustment> chargeAnew(Order order, EditPlan plan) {
        return order instanceof Order.Existing existing
                ? EditTerms.charge(existing.facts(), plan, this)
                : Optional.empty();
    }

    private Optional<Long> chargeMinor(String currency, long goodsMinor) {
        return Optional.ofNullable(charges.get(currency)).map(charge -> charge.forGoodsOf(goodsMinor));
    }
}
