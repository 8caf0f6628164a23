package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.requests.CancelOwnRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers ask of their own orders over HTTP. */
@RestController
final class OwnOrderController {

    private final CommandDesk desk;

    OwnOrderController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Call an own order off", needs = Scope.ORDERS_WRITE_OWN)
    @PostMapping("/v1/me/orders/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable UUID id, CommandCall call, CancelOwnRequest request) {
        Reason reason = request.because();
        return desk.change(call, Intent.because(reason, OrderAggregate.STREAM, new CancelOrder(id.toString(), reason)));
    }
}
