package dev.daybook.command.order;

import dev.daybook.command.infrastructure.BodyLimit;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.order.OrderRequests.AddNoteRequest;
import dev.daybook.command.order.OrderRequests.CancelLinesRequest;
import dev.daybook.command.order.OrderRequests.CancelOrderRequest;
import dev.daybook.command.order.OrderRequests.ExtendReservationRequest;
import dev.daybook.command.order.OrderRequests.ImportOrderRequest;
import dev.daybook.command.order.OrderRequests.PlaceHoldRequest;
import dev.daybook.command.order.OrderRequests.PlaceOrderRequest;
import dev.daybook.command.order.OrderRequests.ReturnLinesRequest;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to orders over HTTP. */
@RestController
final class OrderController {

    private static final String ORDERS = "/v1/orders";

    private final CommandDesk desk;
    private final OrderNumbers numbers;

    OrderController(CommandDesk desk, OrderNumbers numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    @BodyLimit(mebibytes = 8)
    @Operation(
            summary = "Place an order",
            needs = {Scope.ORDERS_WRITE, Scope.ORDERS_WRITE_OWN})
    @PostMapping(ORDERS)
    ResponseEntity<Answer> place(CommandCall call, PlaceOrderRequest request) {
        String id = Optional.ofNullable(request.id()).orElseGet(OrderController::freshId);
        OrderCommand command = request.command(id, numbers.next(call.scope().tenant()));
        Optional<Reason> reason = Optional.ofNullable(request.priceOverride()).map(ReasonRequest::reason);
        return desk.create(call, OrderIntents.of(command, reason, Optional.empty()), ORDERS);
    }

    @BodyLimit(mebibytes = 8)
    @Operation(summary = "Take over an order that was placed elsewhere", needs = Scope.ORDERS_WRITE)
    @PostMapping("/v1/order-imports")
    ResponseEntity<Answer> takeOver(CommandCall call, ImportOrderRequest request) {
        return desk.create(
                call, OrderIntents.of(request.command(), Optional.empty(), Optional.of(request.occurredAt())), ORDERS);
    }

    @Operation(summary = "Accept an order", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/confirm")
    ResponseEntity<Answer> confirm(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new ConfirmOrder(id.toString()), request.reason());
    }

    @Operation(summary = "Call an order off", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable UUID id, CommandCall call, CancelOrderRequest request) {
        return change(call, request.command(id.toString()), request.reason());
    }

    @Operation(summary = "Cancel pieces of an order", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/cancel-lines")
    ResponseEntity<Answer> cancelLines(@PathVariable UUID id, CommandCall call, CancelLinesRequest request) {
        return change(call, request.command(id.toString()), request.reason());
    }

    @Operation(summary = "Record pieces of an order that came back", needs = Scope.RETURNS_WRITE)
    @PostMapping(ORDERS + "/{id}/return-lines")
    ResponseEntity<Answer> returnLines(@PathVariable UUID id, CommandCall call, ReturnLinesRequest request) {
        Optional<Reason> reason = Optional.of(request.reason().reason());
        return desk.change(
                call,
                OrderIntents.of(request.command(id.toString()), reason, Optional.ofNullable(request.occurredAt())));
    }

    @Operation(summary = "Add a note to an order", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/notes")
    ResponseEntity<Answer> note(@PathVariable UUID id, CommandCall call, AddNoteRequest request) {
        return desk.change(call, Intent.now(OrderAggregate.STREAM, request.command(id.toString(), freshId())));
    }

    @Operation(summary = "Hold an order", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/holds")
    ResponseEntity<Answer> hold(@PathVariable UUID id, CommandCall call, PlaceHoldRequest request) {
        return change(call, request.command(id.toString()), request.reason());
    }

    @Operation(summary = "Release a hold of an order", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/holds/{holdId}/release")
    ResponseEntity<Answer> release(
            @PathVariable UUID id, @PathVariable String holdId, CommandCall call, BareRequest request) {
        return change(call, new ReleaseHold(id.toString(), holdId), request.reason());
    }

    @Operation(summary = "Give an order more time, and keep its pieces as long", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDERS + "/{id}/reservation/extend")
    ResponseEntity<Answer> extend(@PathVariable UUID id, CommandCall call, ExtendReservationRequest request) {
        return change(call, request.command(id.toString()), request.reason());
    }

    private ResponseEntity<Answer> change(CommandCall call, OrderCommand command, @Nullable ReasonRequest reason) {
        return desk.change(call, OrderIntents.now(command, reason));
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
