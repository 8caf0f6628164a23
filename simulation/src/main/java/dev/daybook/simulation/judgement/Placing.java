package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.Money;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.order.domain.TaxPolicy;
import dev.daybook.events.Address;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order placed once more.
 *
 * @param content what comes of it
 * @param held whether somebody looks at it first
 */
record Placing(OrderContent content, boolean held) {

    /** The same order, charged and looked at by these policies; what is not told stays as it was said. */
    static Placing again(OrderPlaced placed, Instant at, Optional<ShippingPolicy> shipping, FraudPolicy fraud) {
        boolean charged =
                placed.policies().flatMap(PlacingPolicies::shippingVersion).isPresent();
        OrderDraft draft = draft(placed.content(), shipping.isEmpty() || !charged);
        return of(placed.orderId(), placed.number(), draft, at, shipping.orElse(ShippingPolicy.none()), fraud);
    }

    /**
     * An order that was placed elsewhere, as if it had been placed here, to be sent, with nothing said of shipping where that is told.
     *
     * @throws Refusal when it cannot be placed here
     */
    static Placing here(OrderImported imported, Instant at, Optional<ShippingPolicy> shipping, FraudPolicy fraud) {
        OrderDraft said = draft(imported.content(), shipping.isEmpty());
        OrderDraft draft = new OrderDraft(
                said.customerId(),
                said.currency(),
                said.lines(),
                said.adjustments(),
                said.country(),
                said.contact(),
                said.shippingAddress()
                        .or(() -> said.country().map(Placing::somewhere))
                        .or(() -> Optional.of(somewhere(""))),
                said.billingAddress());
        return of(imported.orderId(), imported.number(), draft, at, shipping.orElse(ShippingPolicy.none()), fraud);
    }

    private static Address somewhere(String country) {
        return new Address("", "", Optional.empty(), "", Optional.empty(), "", country);
    }

    private static Placing of(
            String orderId, String number, OrderDraft draft, Instant at, ShippingPolicy shipping, FraudPolicy fraud) {
        Supply none = Supply.none();
        Supply supply =
                new Supply(none.catalogue(), none.available(), none.policy(), fraud, TaxPolicy.none(), shipping, at);
        List<OrderEvent> events =
                Order.decide(new PlaceOrder(orderId, number, false, draft, true, supply), Order.initial());
        OrderPlaced placed = events.stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .findFirst()
                .orElseThrow();
        return new Placing(placed.content(), events.stream().anyMatch(Placing::isReview));
    }

    /** Whether an event is the hold that an order is placed with. */
    static boolean isReview(Object event) {
        return event instanceof OrderHeld held
                && held.kind() == HoldKind.FRAUD
                && held.review().isPresent();
    }

    /** What is asked for sending it, in minor units. */
    long shippingMinor() {
        return shippingMinor(content);
    }

    static long shippingMinor(OrderContent content) {
        return content.adjustments().stream()
                .filter(amount -> amount.kind() == AdjustmentKind.SHIPPING)
                .mapToLong(amount -> amount.amountMinor())
                .sum();
    }

    /** What somebody says who wants this very content. */
    static OrderDraft draft(OrderContent content, boolean withShipping) {
        String currency = content.currency();
        return new OrderDraft(
                content.customerId(),
                currency,
                content.lines().stream().map(line -> line(line, currency)).toList(),
                content.adjustments().stream()
                        .filter(amount -> withShipping || amount.kind() != AdjustmentKind.SHIPPING)
                        .map(amount -> new OrderDraft.Adjustment(
                                amount.kind(),
                                amount.code(),
                                amount.description(),
                                new Money(amount.amountMinor(), currency)))
                        .toList(),
                content.country(),
                content.contact(),
                content.shippingAddress(),
                content.billingAddress());
    }

    private static OrderDraft.Line line(OrderLine line, String currency) {
        return new OrderDraft.Line(
                line.lineId(),
                line.sku(),
                Optional.of(line.description()),
                line.quantity(),
                Optional.of(new Price(line.unitPrice(), currency)),
                line.discount()
                        .map(discount ->
                                new OrderDraft.Discount(discount.code(), new Money(discount.amountMinor(), currency))),
                line.tax().map(tax -> new OrderDraft.Tax(tax.rate(), tax.included())));
    }
}
