package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.BodyLimit;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.ExchangeRequest;
import dev.daybook.command.order.OrderNumbers;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.OrderRejection;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.command.returns.domain.ReturnRejection;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.returns.ReturnEvent;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders that are placed in exchange for what comes back. */
@RestController
final class ExchangeController {

    private final CommandDesk desk;
    private final OrderNumbers numbers;
    private final StreamReader reader;
    private final StreamDefinition<ReturnCommand, ReturnEvent, Return> returns;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    ExchangeController(
            CommandDesk desk,
            OrderNumbers numbers,
            StreamReader reader,
            StreamDefinition<ReturnCommand, ReturnEvent, Return> returns,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.desk = desk;
        this.numbers = numbers;
        this.reader = reader;
        this.returns = returns;
        this.orders = orders;
    }

    @Operation(summary = "Place an order in exchange for what comes back", needs = Scope.RETURNS_WRITE)
    @BodyLimit(mebibytes = 8)
    @PostMapping(ReturnController.RETURNS + "/{id}/exchange")
    ResponseEntity<Answer> exchange(@PathVariable String id, CommandCall call, ExchangeRequest request) {
        String orderId = Optional.ofNullable(request.orderId())
                .orElseGet(() -> IdentifierFactory.getInstance().generateIdentifier());
        PlaceOrder command = command(call.scope().tenant(), id, orderId, request);
        return desk.create(call, Intent.because(request.reason().reason(), orders.name(), command), "/v1/orders");
    }

    private PlaceOrder command(String tenant, String returnId, String orderId, ExchangeRequest request) {
        Return exchanged = reader.load(returns, tenant, returnId).state();
        String formerId = exchanged.orderId().orElseThrow(() -> new ReturnRejection.NotFound(returnId));
        boolean repeated = exchanged.exchangeOrderId().filter(orderId::equals).isPresent();
        return request.command(
                orderId,
                numbers.next(tenant),
                new ExchangedReturn(formerId, returnId),
                content(tenant, repeated ? orderId : formerId));
    }

    /** What is left out is as it was ordered before; in a repeat as the exchange has it. */
    private OrderContent content(String tenant, String orderId) {
        return reader.load(orders, tenant, orderId)
                .state()
                .content()
                .orElseThrow(() -> new OrderRejection.NotFound(orderId));
    }
}
