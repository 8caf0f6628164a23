package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandMetaData;
import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Ownership;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of an order. */
@AggregateRoot(type = OrderAggregate.STREAM)
final class OrderAggregate extends DecidingAggregate<OrderCommand, OrderEvent, Order> {

    static final String STREAM = "order";

    private static final Reason NOT_WANTED = new Reason("not-wanted", "");

    OrderAggregate() {
        super(Order.rules());
    }

    /** Whose it is comes first: who may not know of an order learns nothing of it, not even its version. */
    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(
            OrderCommand command,
            MetaData metaData,
            OrderSupply supply,
            OrderStock stock,
            OrderFulfilments fulfilments,
            OrderDocuments documents,
            OrderFollowers others) {
        CommandMetaData.customerId(metaData)
                .ifPresent(customer -> Ownership.require(customer, command.orderId(), state()));
        OrderCommand informed = documents.informed(supply.informed(command, state(), metaData), state(), metaData);
        Outcome<OrderEvent, Order> outcome = handle(informed, metaData);
        Reason reason = why(outcome.events(), metaData);
        stock.follow(outcome.before(), outcome.events(), outcome.after(), reason, metaData);
        fulfilments.follow(outcome.before(), outcome.events(), reason, metaData);
        documents.follow(outcome.events(), metaData);
        others.all().forEach(other -> other.follow(outcome.events(), metaData));
        return outcome.decision();
    }

    /** Why pieces are not wanted any more: said by the event that takes them off the order, or else by the caller. */
    private static Reason why(List<OrderEvent> events, MetaData metaData) {
        return events.stream()
                .<Reason>mapMulti((event, reasons) -> {
                    if (event instanceof OrderCancelled cancelled) {
                        reasons.accept(cancelled.reason());
                    } else if (event instanceof LinesCancelled cancelled) {
                        reasons.accept(cancelled.reason());
                    }
                })
                .findFirst()
                .or(() -> EnvelopeMetaData.contextOf(metaData).reason())
                .orElse(NOT_WANTED);
    }
}
