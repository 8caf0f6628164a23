package dev.daybook.benchmarks.store;

import dev.daybook.command.order.domain.CancelLines;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What the domain makes of commands to one order, as messages that a store can append. */
public final class OrderHistory {

    private static final int PIECES_PER_LINE = 10_000_000;

    private final String orderId;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private Order order = Order.initial();

    private OrderHistory(String orderId) {
        this.orderId = orderId;
    }

    /** An order that was placed. */
    public static List<DomainEventMessage<?>> placed(String orderId) {
        return placed(orderId, 6).events;
    }

    private static OrderHistory placed(String orderId, int pieces) {
        OrderHistory history = new OrderHistory(orderId);
        history.decide(history.placing(pieces));
        return history;
    }

    /** An order that was placed, confirmed and cancelled. */
    public static List<DomainEventMessage<?>> cancelled(String orderId) {
        OrderHistory history = placed(orderId, 6);
        history.decide(new ConfirmOrder(orderId));
        history.decide(new CancelOrder(orderId, new Reason("customer-request", "changed my mind")));
        return history.events;
    }

    /** An order of so many events, each of which changed its state: it is called off piece by piece. */
    public static List<DomainEventMessage<?>> shrunk(String orderId, int events) {
        OrderHistory history = placed(orderId, PIECES_PER_LINE);
        CancelLines onePiece =
                new CancelLines(orderId, List.of(new LinePieces("1", 1)), new Reason("customer-request", "one less"));
        while (history.events.size() < events) {
            history.decide(onePiece);
        }
        return history.events;
    }

    private void decide(OrderCommand command) {
        for (OrderEvent event : Order.decide(command, order)) {
            order = Order.evolve(order, event);
            events.add(new GenericDomainEventMessage<>(
                    HeldOrder.STREAM, NoteEvents.subject(orderId), events.size(), event, NoteEvents.envelope()));
        }
    }

    private PlaceOrder placing(int pieces) {
        OrderDraft draft = new OrderDraft(
                Optional.of("c-" + orderId.substring(24)),
                "GBP",
                List.of(
                        line("1", "85123A", "WHITE HANGING HEART T-LIGHT HOLDER", pieces, "2.55"),
                        line("2", "71053", "WHITE METAL LANTERN", 8, "3.39")),
                List.of(),
                Optional.of("GB"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new PlaceOrder(orderId, "D" + orderId.substring(28), true, draft, false, Supply.none());
    }

    private static OrderDraft.Line line(String id, String sku, String description, int quantity, String price) {
        return new OrderDraft.Line(
                id,
                sku,
                Optional.of(description),
                quantity,
                Optional.of(new Price(new BigDecimal(price), "GBP")),
                Optional.empty(),
                Optional.empty());
    }
}
