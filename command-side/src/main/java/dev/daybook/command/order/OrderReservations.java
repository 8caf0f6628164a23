package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Reservations;
import dev.daybook.command.stock.ReservationOwners;
import dev.daybook.events.order.OrderEvent;
import org.axonframework.messaging.MetaData;

/** Knows orders' reservations by their names, and the orders by what they keep. */
final class OrderReservations implements ReservationOwners {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    OrderReservations(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.alongside = alongside;
        this.orders = orders;
    }

    @Override
    public boolean isOfOrder(String stockId, String reservationId, MetaData metaData) {
        return Reservations.orderOf(reservationId)
                .map(orderId -> alongside.read(orders, metaData, orderId).reservations())
                .filter(reservations -> reservations.holds(stockId, reservationId))
                .isPresent();
    }
}
