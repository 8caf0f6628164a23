package dev.daybook.command.order;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.events.order.OrderEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of an order. */
@AggregateRoot(type = OrderAggregate.STREAM)
final class OrderAggregate extends DecidingAggregate<OrderCommand, OrderEvent, Order> {

    static final String STREAM = "order";

    OrderAggregate() {
        super(Order.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(OrderCommand command, MetaData metaData, OrderSupply supply, OrderStock stock, OrderPayments payments) {
        Outcome<OrderEvent, Order> outcome = handle(supply.informed(command, state(), metaData), metaData);
        stock.follow(outcome.before(), outcome.events(), outcome.after(), metaData);
        payments.follow(outcome.events(), metaData);
        return outcome.decision();
    }
}
