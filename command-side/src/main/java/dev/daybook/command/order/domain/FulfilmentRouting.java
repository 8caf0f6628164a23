package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import java.util.List;
import java.util.Optional;

/** Pieces that may be sent are given to the locations that have them. */
public final class FulfilmentRouting implements Reaction {

    @Override
    public String name() {
        return "fulfilment-routing";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderConfirmed e -> List.of(route(e.orderId()));
            case OrderHoldReleased e -> List.of(route(e.orderId()));
            case LinesReopened e -> List.of(route(e.orderId()));
            case OrderEditConfirmed e -> List.of(route(e.orderId()));
            case BackorderAllocated e ->
                orderOf(e).map(FulfilmentRouting::route).stream().toList();
            // What was only promised is given up first, so what was there is there for the other pieces.
            case BackorderCancelled e ->
                Reservations.orderOf(e.reservationId()).map(FulfilmentRouting::route).stream()
                        .toList();
            default -> List.of();
        };
    }

    private static Effect route(String orderId) {
        return new Effect.Send("order", new RouteOrder(orderId), Optional.empty());
    }

    /** An order's reservations are called after it; others are none of its business. */
    private static Optional<String> orderOf(BackorderAllocated allocated) {
        return Reservations.orderOf(allocated.reservationId());
    }
}
