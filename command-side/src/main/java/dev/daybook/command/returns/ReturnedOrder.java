package dev.daybook.command.returns;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.CommandMetaData;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.OrderRejection;
import dev.daybook.command.order.domain.Ownership;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.ReturnedPieces;
import dev.daybook.command.returns.domain.Credit;
import dev.daybook.command.returns.domain.ExchangeReturn;
import dev.daybook.command.returns.domain.InspectItems;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.command.returns.domain.ReturnRejection;
import dev.daybook.command.returns.domain.Sale;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** What an order has to do with its returns: it knows what may come back, and credits what was accepted. */
final class ReturnedOrder implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final ReturnWindows windows;

    ReturnedOrder(
            Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders, ReturnWindows windows) {
        this.alongside = alongside;
        this.orders = orders;
        this.windows = windows;
    }

    /** Refuses what a customer asks of somebody else's order or return as if there were none. */
    void requireOwn(ReturnCommand command, Return state, MetaData metaData) {
        CommandMetaData.customerId(metaData).ifPresent(customer -> {
            if (command instanceof RequestReturn request) {
                Ownership.require(customer, request.orderId(), alongside.read(orders, metaData, request.orderId()));
            } else if (!OwnReturns.isOf(customer, state, orderId -> alongside.look(orders, metaData, orderId))) {
                throw new ReturnRejection.NotFound(command.returnId());
            }
        });
    }

    /** The command with what its order says about it, or the one that was placed in exchange. */
    ReturnCommand informed(ReturnCommand command, Return state, MetaData metaData) {
        if (command instanceof RequestReturn request) {
            return of(request, metaData);
        }
        return command instanceof ExchangeReturn exchange
                ? new ExchangeReturn(
                        exchange.returnId(),
                        exchange.orderId(),
                        ReturnExchanges.calledOff(state, former -> alongside.look(orders, metaData, former)))
                : command;
    }

    private RequestReturn of(RequestReturn request, MetaData metaData) {
        Order order = alongside.read(orders, metaData, request.orderId());
        return order.currency().isPresent() ? request.of(within(sale(request, order), request, metaData)) : request;
    }

    private Sale within(Sale sale, RequestReturn request, MetaData metaData) {
        Envelope.Context context = EnvelopeMetaData.contextOf(metaData);
        return windows.of(context.tenant(), request.orderId(), context.occurredAt())
                .map(sale::within)
                .orElse(sale);
    }

    /** What the order itself says of a request. */
    static Sale sale(RequestReturn request, Order order) {
        List<ReturnedPieces> lines = request.lines().stream()
                .map(line -> new ReturnedPieces(line.lineId(), line.quantity(), Optional.empty()))
                .toList();
        return sale(new ReturnLines(request.orderId(), request.returnId() + "/", lines, new Reason("", "")), order);
    }

    /** Found by letting the order decide, so it cannot say otherwise when it comes to the credit. */
    static Sale sale(ReturnLines trial, Order order) {
        try {
            return Sale.of(skus(Order.decide(trial, order)));
        } catch (OrderRejection refusal) {
            return Sale.against(
                    refusal.faults().isEmpty()
                            ? List.of(new Fault("/orderId", "not-returnable", refusal.explanation()))
                            : refusal.faults());
        }
    }

    private static Map<String, String> skus(List<OrderEvent> events) {
        Map<String, String> skus = new HashMap<>();
        for (OrderEvent event : events) {
            if (event instanceof LinesReturned returned) {
                returned.lines().forEach(line -> skus.put(line.lineId(), line.sku()));
            }
        }
        return skus;
    }

    /**
     * Lets the order credit what was inspected here.
     *
     * @throws ReturnRejection when it has not these pieces left
     */
    void follow(ReturnCommand command, List<ReturnEvent> events, Return after, MetaData metaData) {
        for (ReturnEvent event : events) {
            if (command instanceof InspectItems && event instanceof ReturnInspected inspected) {
                Credit.of(after, inspected).ifPresent(credit -> credit(credit, metaData));
            }
        }
    }

    private void credit(Credit credit, MetaData metaData) {
        List<ReturnedPieces> lines = credit.lines().stream()
                .map(line -> new ReturnedPieces(line.lineId(), line.quantity(), Optional.empty()))
                .toList();
        var command = new ReturnLines(credit.orderId(), credit.creditId(), lines, credit.reason());
        try {
            alongside.decide(orders, command, metaData);
        } catch (OrderRejection.LinesUnavailable refusal) {
            throw credit.refused(refusal.faults());
        }
    }
}
