package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.order.OrderGoodsRequests.MergeRequest;
import dev.daybook.command.order.OrderGoodsRequests.MoveRequest;
import dev.daybook.command.order.OrderGoodsRequests.SplitRequest;
import dev.daybook.command.order.OrderGoodsRequests.WhyRequest;
import dev.daybook.command.order.domain.ArchiveOrder;
import dev.daybook.command.order.domain.CompleteOrder;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.RouteOrder;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.order.domain.UnassignLines;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sends the pieces of an order, what becomes of parcels that do not arrive, and how an order ends; over HTTP. */
@RestController
final class OrderGoodsController {

    private static final String ORDER = "/v1/orders/{id}";
    private static final String FULFILMENT = ORDER + "/fulfilments/{fulfilmentId}";
    private static final String SHIPMENT = ORDER + "/shipments/{shipmentId}";

    private final CommandDesk desk;

    OrderGoodsController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Give the open pieces of an order to fulfilments", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDER + "/route")
    ResponseEntity<Answer> route(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new RouteOrder(id.toString()), request.reason());
    }

    @Operation(summary = "Move pieces of a fulfilment to a new one", needs = Scope.ORDERS_WRITE)
    @PostMapping(FULFILMENT + "/split")
    ResponseEntity<Answer> split(
            @PathVariable UUID id, @PathVariable String fulfilmentId, CommandCall call, SplitRequest request) {
        String freshId = IdentifierFactory.getInstance().generateIdentifier();
        return change(call, request.command(id.toString(), fulfilmentId, freshId), null);
    }

    @Operation(summary = "Move the pieces of a fulfilment to another one", needs = Scope.ORDERS_WRITE)
    @PostMapping(FULFILMENT + "/merge")
    ResponseEntity<Answer> merge(
            @PathVariable UUID id, @PathVariable String fulfilmentId, CommandCall call, MergeRequest request) {
        return change(call, request.command(id.toString(), fulfilmentId), null);
    }

    @Operation(summary = "Send its pieces, or some of them, from another location", needs = Scope.ORDERS_WRITE)
    @PostMapping(FULFILMENT + "/move")
    ResponseEntity<Answer> move(
            @PathVariable UUID id, @PathVariable String fulfilmentId, CommandCall call, MoveRequest request) {
        return change(call, request.command(id.toString(), fulfilmentId), request.reason());
    }

    @Operation(summary = "Take its pieces from a fulfilment", needs = Scope.ORDERS_WRITE)
    @PostMapping(FULFILMENT + "/cancel")
    ResponseEntity<Answer> unassign(
            @PathVariable UUID id, @PathVariable String fulfilmentId, CommandCall call, WhyRequest request) {
        return change(call, new UnassignLines(id.toString(), fulfilmentId), request.reason());
    }

    @Operation(summary = "Send the pieces of a missing parcel again", needs = Scope.ORDERS_WRITE)
    @PostMapping(SHIPMENT + "/reship")
    ResponseEntity<Answer> reopen(
            @PathVariable UUID id, @PathVariable String shipmentId, CommandCall call, BareRequest request) {
        return change(call, new ReopenLines(id.toString(), shipmentId, Supply.none()), request.reason());
    }

    @Operation(summary = "Credit the pieces of a missing parcel", needs = Scope.ORDERS_WRITE)
    @PostMapping(SHIPMENT + "/refund")
    ResponseEntity<Answer> credit(
            @PathVariable UUID id, @PathVariable String shipmentId, CommandCall call, WhyRequest request) {
        return change(call, request.command(id.toString(), shipmentId), request.reason());
    }

    @Operation(summary = "Bring money and goods of an order in line", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDER + "/settle")
    ResponseEntity<Answer> settle(@PathVariable UUID id, CommandCall call, WhyRequest request) {
        return change(call, request.settle(id.toString()), request.reason());
    }

    @Operation(summary = "Complete an order with nothing left to do", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDER + "/complete")
    ResponseEntity<Answer> complete(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new CompleteOrder(id.toString()), request.reason());
    }

    @Operation(summary = "Put an order that is over away", needs = Scope.ORDERS_WRITE)
    @PostMapping(ORDER + "/archive")
    ResponseEntity<Answer> archive(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new ArchiveOrder(id.toString()), request.reason());
    }

    private ResponseEntity<Answer> change(CommandCall call, OrderCommand command, @Nullable ReasonRequest reason) {
        return desk.change(call, OrderIntents.now(command, reason));
    }
}
