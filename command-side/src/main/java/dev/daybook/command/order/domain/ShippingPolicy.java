package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
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

    private Optional<Long> chargeMinor(String currency, long goodsMinor) {
        return Optional.ofNullable(charges.get(currency)).map(charge -> charge.forGoodsOf(goodsMinor));
    }
}
