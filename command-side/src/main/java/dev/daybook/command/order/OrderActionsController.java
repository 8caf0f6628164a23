package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.order.domain.OrderAction;
import dev.daybook.command.order.domain.OrderRejection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what may be done to an order at this moment, and why the rest may not. */
@RestController
final class OrderActionsController {

    private final Orders orders;

    OrderActionsController(Orders orders) {
        this.orders = orders;
    }

    record ActionResponse(String action, boolean allowed, Optional<String> code, Optional<String> message) {
        static ActionResponse of(OrderAction action) {
            return new ActionResponse(
                    action.name(),
                    action.allowed(),
                    action.refusal().map(OrderAction.Refusal::code),
                    action.refusal().map(OrderAction.Refusal::message));
        }
    }

    record ActionsResponse(String id, long version, List<ActionResponse> actions) {}

    @GetMapping("/v1/orders/{id}/actions")
    ResponseEntity<ActionsResponse> actions(@PathVariable UUID id) {
        Orders.Loaded order = orders.load(Tenants.DEFAULT, id.toString());
        if (order.version() < 0) {
            throw new OrderRejection.NotFound(id.toString());
        }
        List<ActionResponse> actions =
                order.actions().stream().map(ActionResponse::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + order.version() + "\"")
                .body(new ActionsResponse(id.toString(), order.version(), actions));
    }
}
