package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.order.OrderEditRequests.BeginEditRequest;
import dev.daybook.command.order.OrderEditRequests.StageEditRequest;
import dev.daybook.command.order.OrderEditResponses.EditResponse;
import dev.daybook.command.order.OrderGoodsRequests.WhyRequest;
import dev.daybook.command.order.domain.CancelEdit;
import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.EditPreview;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.order.OrderEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Edits of orders over HTTP: begun, staged, looked at, then confirmed or cancelled. */
@RestController
final class OrderEditController {

    private static final String EDITS = "/v1/orders/{id}/edits";
    private static final String EDIT = EDITS + "/{editId}";

    private final CommandDesk desk;
    private final StreamReader reader;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    OrderEditController(
            CommandDesk desk, StreamReader reader, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.desk = desk;
        this.reader = reader;
        this.orders = orders;
    }

    @Operation(summary = "Begin to edit an order", needs = Scope.ORDERS_EDIT)
    @PostMapping(EDITS)
    ResponseEntity<Answer> begin(@PathVariable UUID id, CommandCall call, BeginEditRequest request) {
        return change(call, request.command(id.toString()), request.reason());
    }

    @Operation(summary = "Say what an edit is to change", needs = Scope.ORDERS_EDIT)
    @PostMapping(EDIT + "/stage")
    ResponseEntity<Answer> stage(
            @PathVariable UUID id, @PathVariable String editId, CommandCall call, StageEditRequest request) {
        return change(call.ofKnownVersion(), request.command(id.toString(), editId), request.priceOverride());
    }

    @Operation(summary = "Carry out an edit", needs = Scope.ORDERS_EDIT)
    @PostMapping(EDIT + "/confirm")
    ResponseEntity<Answer> confirm(
            @PathVariable UUID id, @PathVariable String editId, CommandCall call, WhyRequest request) {
        return change(call.ofKnownVersion(), new ConfirmEdit(id.toString(), editId, Supply.none()), request.reason());
    }

    @Operation(summary = "Drop an edit", needs = Scope.ORDERS_EDIT)
    @PostMapping(EDIT + "/cancel")
    ResponseEntity<Answer> cancel(
            @PathVariable UUID id, @PathVariable String editId, CommandCall call, BareRequest request) {
        return change(call, new CancelEdit(id.toString(), editId), request.reason());
    }

    /** What the edit would change if it were confirmed now; its ETag is what confirming demands as If-Match. */
    @Operation(summary = "See what an edit would change", needs = Scope.ORDERS_EDIT)
    @GetMapping(EDIT)
    ResponseEntity<EditResponse> preview(@PathVariable UUID id, @PathVariable String editId) {
        StreamReader.Loaded<Order> order = reader.load(orders, Tenants.DEFAULT, id.toString());
        EditPreview preview = order.state()
                .preview(editId)
                .orElseThrow(() -> RequestException.refused(
                        HttpStatus.NOT_FOUND, "not-found", "order " + id + " has no open edit " + editId));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + order.version() + "\"")
                .body(EditResponse.of(preview));
    }

    private ResponseEntity<Answer> change(CommandCall call, OrderCommand command, @Nullable ReasonRequest reason) {
        return desk.change(call, OrderIntents.now(command, reason));
    }
}
