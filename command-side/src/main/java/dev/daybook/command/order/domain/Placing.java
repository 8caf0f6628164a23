package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an order comes into being: by being placed, or taken over from another system. */
final class Placing {

    private static final String REVIEW = "fraud-review";

    private Placing() {}

    static List<OrderEvent> place(PlaceOrder c, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> open(c, Sale.of(c));
            case Order.Existing existing -> repeated(c, Sale.again(c.draft(), existing), existing.facts());
        };
    }

    private static List<OrderEvent> open(PlaceOrder c, Sale sale) {
        OrderPlaced placed = new OrderPlaced(c.orderId(), c.number(), sale.content(), sale.policies(), c.exchangeFor());
        boolean suspected = c.supply().fraud().suspects(sale.content());
        List<LineReservation> reservations = Allocation.of(c.orderId(), c.orderId(), sale.wanted(), c.supply());
        List<OrderEvent> events = new ArrayList<>(List.of(placed));
        if (!reservations.isEmpty()) {
            events.add(new OrderStockReserved(
                    c.orderId(),
                    reservations,
                    suspected ? Optional.empty() : Optional.of(c.supply().reservedUntil()),
                    c.supply().policy().version(),
                    c.supply().policy().routing().recorded()));
        }
        if (suspected) {
            HoldReview review = c.supply().fraud().review(c.supply().at());
            events.add(new OrderHeld(c.orderId(), REVIEW, HoldKind.FRAUD, Optional.of(review)));
        }
        return events;
    }

    static List<OrderEvent> takeOver(ImportOrder c, Order order) {
        OrderContent content = Pricing.price(c.draft(), c.kind());
        return switch (order) {
            case Order.NotPlaced _ ->
                List.of(new OrderImported(c.orderId(), c.number(), c.kind(), c.source(), content, payment(c, content)));
            case Order.Completed(var facts)
            when facts.kind() == c.kind()
                    && facts.number().equals(c.number())
                    && facts.content().equals(content) -> List.of();
            case Order.Existing _ -> throw new OrderRejection.AlreadyPlaced(c.orderId());
        };
    }

    /** A sale was paid for; its payment is named after it. */
    private static Optional<String> payment(ImportOrder c, OrderContent content) {
        return c.kind() == OrderKind.SALE && content.totalMinor() > 0 ? Optional.of(c.orderId()) : Optional.empty();
    }

    private static List<OrderEvent> repeated(PlaceOrder c, OrderContent content, OrderFacts facts) {
        boolean sameNumber = c.numberAssigned() || c.number().equals(facts.number());
        if (facts.content().equals(content) && sameNumber && facts.exchangeFor().equals(c.exchangeFor())) {
            return List.of();
        }
        throw new OrderRejection.AlreadyPlaced(c.orderId());
    }
}
