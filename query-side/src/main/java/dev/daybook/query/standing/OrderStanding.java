package dev.daybook.query.standing;

import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderMoney;
import java.util.List;

/** How an order stands: its pieces and its payments, as a view keeps them to fold the next event. */
public record OrderStanding(Origin origin, Pieces pieces, List<Payment> payments) {

    public OrderStanding {
        payments = List.copyOf(payments);
    }

    public static OrderStanding placed(OrderContent content) {
        return new OrderStanding(Origin.PLACED, PiecesFold.placed(content), List.of());
    }

    public static OrderStanding imported(OrderImported order) {
        Origin origin = switch (order.kind()) {
            case SALE -> Origin.IMPORTED_SALE;
            case CREDIT -> Origin.IMPORTED_CREDIT;
        };
        return new OrderStanding(
                origin,
                PiecesFold.imported(order.content()),
                order.paymentId().stream()
                        .map(id -> Payment.elsewhere(id, order.content().totalMinor()))
                        .toList());
    }

    /** How it stands after one more event; pure. */
    public OrderStanding after(OrderEvent event) {
        return new OrderStanding(
                origin,
                PiecesFold.after(pieces, event),
                event instanceof OrderMoney money ? PaymentFold.after(payments, money) : payments);
    }

    public FulfilmentStatus fulfilmentStatus() {
        return FulfilmentStatus.of(pieces);
    }

    /** Whether a payment of it was begun and has heard neither yes nor no, as while a gateway is away. */
    public boolean paymentAwaited() {
        return payments.stream().anyMatch(Payment::awaitsAnswer);
    }

    /** Whether pieces of it wait for the next delivery. */
    public boolean backordered() {
        return pieces.backlog().promised() > 0;
    }

    /** What was paid for it, where it comes to this; minor units of its currency. */
    public Bill bill(long totalMinor, long creditedMinor) {
        return new Bill(origin, totalMinor, creditedMinor, payments);
    }
}
