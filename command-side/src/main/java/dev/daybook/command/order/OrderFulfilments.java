package dev.daybook.command.order;

import dev.daybook.command.fulfilment.domain.AddLines;
import dev.daybook.command.fulfilment.domain.CreateFulfilment;
import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.fulfilment.domain.Pieces;
import dev.daybook.command.fulfilment.domain.RemoveLines;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** Lets fulfilments follow what an order gives them to send, in the append of the order's own events. */
final class OrderFulfilments implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments;

    OrderFulfilments(
            Alongside alongside, StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments) {
        this.alongside = alongside;
        this.fulfilments = fulfilments;
    }

    void follow(Order before, List<OrderEvent> events, Reason reason, MetaData metaData) {
        for (OrderEvent event : events) {
            if (event instanceof LinesAssigned assigned) {
                alongside.decide(fulfilments, given(before, assigned), metaData);
            } else if (event instanceof LinesUnassigned unassigned) {
                alongside.decide(fulfilments, taken(unassigned, reason), metaData);
            }
        }
    }

    private static FulfilmentCommand given(Order before, LinesAssigned assigned) {
        return before.hasFulfilment(assigned.fulfilmentId())
                ? new AddLines(assigned.fulfilmentId(), assigned.lines())
                : new CreateFulfilment(
                        assigned.fulfilmentId(), assigned.orderId(), assigned.location(), assigned.lines());
    }

    private static RemoveLines taken(LinesUnassigned unassigned, Reason reason) {
        List<Pieces> pieces = unassigned.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList();
        return new RemoveLines(unassigned.fulfilmentId(), pieces, reason);
    }
}
