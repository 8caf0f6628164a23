package dev.daybook.command.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Given events, when a command, then events: the words the tests of the order are written in. */
final class Scenario {

    static final String ID = "0199a000-0000-7000-8000-000000000001";
    static final Reason REASON = new Reason("customer-request", "changed my mind");

    private Scenario() {}

    static Order given(OrderEvent... history) {
        Order order = Order.initial();
        for (OrderEvent event : history) {
            order = Order.evolve(order, event);
        }
        return order;
    }

    static List<OrderEvent> when(OrderCommand command, OrderEvent... history) {
        return Order.decide(command, given(history));
    }

    /** What a command leads to where anything may be refused, but only by a rule of the order. */
    static List<OrderEvent> tried(OrderCommand command, Order order) {
        try {
            return Order.decide(command, order);
        } catch (OrderRejection rejection) {
            assertThat(rejection.code()).startsWith("order.");
            return List.of();
        }
    }

    /** One step of a random walk. */
    interface Step {
        OrderCommand command(int number, SplittableRandom random, Order order);
    }

    /** The kinds of event that so many walks meet. */
    static Set<String> seen(int walks, int steps, Step next) {
        Set<String> seen = new TreeSet<>();
        for (long seed = 0; seed < walks; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Order order = Order.initial();
            for (int step = 0; step < steps; step++) {
                for (OrderEvent event : tried(next.command(step, random, order), order)) {
                    seen.add(event.getClass().getSimpleName());
                    order = Order.evolve(order, event);
                }
            }
        }
        return seen;
    }

    static PlaceOrder place(OrderDraft draft) {
        return place(draft, Supply.none());
    }

    static PlaceOrder place(OrderDraft draft, Supply supply) {
        return new PlaceOrder(ID, "D1", false, draft, false, supply);
    }

    static OrderPlaced placed(OrderDraft draft) {
        return new OrderPlaced(ID, "D1", content(draft));
    }

    static OrderContent content(OrderDraft draft) {
        return Pricing.price(draft, OrderKind.SALE);
    }

    static OrderDraft draft(OrderDraft.Line... lines) {
        return draft(List.of(lines), List.of());
    }

    static OrderDraft draft(List<OrderDraft.Line> lines, List<OrderDraft.Adjustment> adjustments) {
        return new OrderDraft(
                Optional.of("c-1"),
                "EUR",
                lines,
                adjustments,
                Optional.of("DE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static OrderDraft.Line line(String lineId, int quantity, String price) {
        return line(lineId, quantity, euros(price), Optional.empty(), Optional.empty());
    }

    static OrderDraft.Line line(
            String lineId,
            int quantity,
            Price price,
            Optional<OrderDraft.Discount> discount,
            Optional<OrderDraft.Tax> tax) {
        return new OrderDraft.Line(
                lineId, "SKU-" + lineId, Optional.of("a thing"), quantity, Optional.of(price), discount, tax);
    }

    static Price euros(String amount) {
        return new Price(new BigDecimal(amount), "EUR");
    }

    static Money cents(long amount) {
        return new Money(amount, "EUR");
    }

    static LinePieces pieces(String lineId, int quantity) {
        return new LinePieces(lineId, quantity);
    }

    static ReturnedPieces back(String lineId, int quantity) {
        return new ReturnedPieces(lineId, quantity, Optional.empty());
    }
}
