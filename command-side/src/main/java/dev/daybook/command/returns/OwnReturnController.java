package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.requests.CancelOwnRequest;
import dev.daybook.command.returns.ReturnRequests.OwnReturnRequest;
import dev.daybook.command.returns.ReturnRequests.SentRequest;
import dev.daybook.command.returns.domain.CancelReturn;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers ask of returns of their own orders over HTTP. */
@RestController
final class OwnReturnController {

    private static final String OWN_RETURNS = "/v1/me/returns";

    private final CommandDesk desk;

    OwnReturnController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Ask for a return of an own order", needs = Scope.RETURNS_WRITE_OWN)
    @PostMapping("/v1/me/orders/{id}/returns")
    ResponseEntity<Answer> request(@PathVariable UUID id, CommandCall call, OwnReturnRequest request) {
        String returnId = IdentifierFactory.getInstance().generateIdentifier();
        ReturnCommand command = request.command(returnId, id.toString());
        return desk.create(call.ofNoVersion(), Intent.now(ReturnAggregate.STREAM, command), OWN_RETURNS);
    }

    @Operation(summary = "Record that pieces of an own return were sent", needs = Scope.RETURNS_WRITE_OWN)
    @PostMapping(OWN_RETURNS + "/{id}/sent")
    ResponseEntity<Answer> sent(@PathVariable String id, CommandCall call, SentRequest request) {
        ReturnCommand command = request.command(id);
        return desk.change(call, Intent.now(ReturnAggregate.STREAM, command));
    }

    @Operation(summary = "Call an own return off", needs = Scope.RETURNS_WRITE_OWN)
    @PostMapping(OWN_RETURNS + "/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable String id, CommandCall call, CancelOwnRequest request) {
        Reason reason = request.because();
        return desk.change(call, Intent.because(reason, ReturnAggregate.STREAM, new CancelReturn(id, reason)));
    }
}
