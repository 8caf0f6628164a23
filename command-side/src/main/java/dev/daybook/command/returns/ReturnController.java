package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.command.returns.ReturnRequests.ApproveRequest;
import dev.daybook.command.returns.ReturnRequests.BecauseRequest;
import dev.daybook.command.returns.ReturnRequests.InspectionRequest;
import dev.daybook.command.returns.ReturnRequests.ReceiptRequest;
import dev.daybook.command.returns.ReturnRequests.RestockRequest;
import dev.daybook.command.returns.ReturnRequests.ReturnRequest;
import dev.daybook.command.returns.ReturnRequests.SentRequest;
import dev.daybook.command.returns.domain.CancelReturn;
import dev.daybook.command.returns.domain.CloseReturn;
import dev.daybook.command.returns.domain.DeclineReturn;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to returns over HTTP. */
@RestController
@RequestMapping(ReturnController.RETURNS)
final class ReturnController {

    static final String RETURNS = "/v1/returns";

    private final CommandDesk desk;

    ReturnController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Ask for a return", needs = Scope.RETURNS_WRITE)
    @PostMapping
    ResponseEntity<Answer> request(CommandCall call, ReturnRequest request) {
        Optional<Reason> reason = Optional.ofNullable(request.windowOverride()).map(ReasonRequest::reason);
        return desk.create(
                call,
                new Intent(ReturnAggregate.STREAM, request.command(freshId()), reason, Optional.empty()),
                RETURNS);
    }

    @Operation(summary = "Approve a return", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/approve")
    ResponseEntity<Answer> approve(@PathVariable String id, CommandCall call, ApproveRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Decline a return", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/decline")
    ResponseEntity<Answer> decline(@PathVariable String id, CommandCall call, BecauseRequest request) {
        Reason reason = request.because();
        return desk.change(call, Intent.because(reason, ReturnAggregate.STREAM, new DeclineReturn(id, reason)));
    }

    @Operation(summary = "Record that returned pieces were sent", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/sent")
    ResponseEntity<Answer> sent(@PathVariable String id, CommandCall call, SentRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record that returned pieces arrived", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/receipts")
    ResponseEntity<Answer> receive(@PathVariable String id, CommandCall call, ReceiptRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Judge returned pieces and credit the order", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/inspections")
    ResponseEntity<Answer> inspect(@PathVariable String id, CommandCall call, InspectionRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Put accepted pieces back on the shelf", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/restock")
    ResponseEntity<Answer> restock(@PathVariable String id, CommandCall call, RestockRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Close a return", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/close")
    ResponseEntity<Answer> close(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new CloseReturn(id), request.why());
    }

    @Operation(summary = "Call a return off", needs = Scope.RETURNS_WRITE)
    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable String id, CommandCall call, BecauseRequest request) {
        Reason reason = request.because();
        return desk.change(call, Intent.because(reason, ReturnAggregate.STREAM, new CancelReturn(id, reason)));
    }

    private ResponseEntity<Answer> change(CommandCall call, ReturnCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, ReturnCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(ReturnAggregate.STREAM, command, why, Optional.empty()));
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
