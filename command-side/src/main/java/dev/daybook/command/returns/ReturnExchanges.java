package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.OrderFollower;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.returns.domain.ExchangeReturn;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.returns.ReturnEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;

/** Lets a return follow an order that is placed in exchange for it: what the return refuses is not placed. */
final class ReturnExchanges implements OrderFollower {

    private final Alongside alongside;
    private final StreamDefinition<ReturnCommand, ReturnEvent, Return> returns;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    ReturnExchanges(
            Alongside alongside,
            StreamDefinition<ReturnCommand, ReturnEvent, Return> returns,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.alongside = alongside;
        this.returns = returns;
        this.orders = orders;
    }

    /** The order that was placed in exchange before, if it came to nothing; it stays so, so it is enough to look. */
    static Optional<String> calledOff(Return state, Function<String, Order> orders) {
        return state.exchangeOrderId().filter(former -> orders.apply(former).isCalledOff());
    }

    @Override
    public void follow(List<OrderEvent> events, MetaData metaData) {
        for (OrderEvent event : events) {
            if (event instanceof OrderPlaced placed) {
                placed.exchangeFor().ifPresent(exchanged -> exchange(exchanged.returnId(), placed.orderId(), metaData));
            }
        }
    }

    private void exchange(String returnId, String orderId, MetaData metaData) {
        Return state = alongside.lock(returns, metaData, returnId);
        Optional<String> calledOff = calledOff(state, former -> alongside.look(orders, metaData, former));
        alongside.decide(returns, new ExchangeReturn(returnId, orderId, calledOff), metaData);
    }
}
