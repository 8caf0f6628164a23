package dev.daybook.command.order;

import dev.daybook.command.fulfilment.WorkPermit;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Progress;
import dev.daybook.events.order.OrderEvent;
import org.axonframework.messaging.MetaData;

/** Lets the house work for an order that is confirmed and that nobody holds. */
final class OrderWorkPermit implements WorkPermit {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    OrderWorkPermit(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.alongside = alongside;
        this.orders = orders;
    }

    @Override
    public void require(String orderId, MetaData metaData) {
        Progress.require(orderId, alongside.read(orders, metaData, orderId));
    }
}
