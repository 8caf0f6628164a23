package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.FulfilmentRequests.HoldRequest;
import dev.daybook.command.fulfilment.FulfilmentRequests.PackRequest;
import dev.daybook.command.fulfilment.FulfilmentRequests.UnpackRequest;
import dev.daybook.command.fulfilment.domain.Allocate;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.fulfilment.domain.Hold;
import dev.daybook.command.fulfilment.domain.Release;
import dev.daybook.command.fulfilment.domain.StartPicking;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.requests.BareRequest;
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

/** Commands to fulfilments over HTTP; which pieces they have is their order's affair. */
@RestController
@RequestMapping("/v1/fulfilments/{id}")
final class FulfilmentController {

    private final CommandDesk desk;

    FulfilmentController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Take a fulfilment on", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/allocate")
    ResponseEntity<Answer> allocate(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new Allocate(id), request.why());
    }

    @Operation(summary = "Begin to pick a fulfilment", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/pick")
    ResponseEntity<Answer> pick(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new StartPicking(id), request.why());
    }

    @Operation(summary = "Pack pieces of a fulfilment into a parcel", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/pack")
    ResponseEntity<Answer> pack(@PathVariable String id, CommandCall call, PackRequest request) {
        String freshId = IdentifierFactory.getInstance().generateIdentifier();
        return change(call, request.command(id, freshId));
    }

    @Operation(summary = "Take pieces out of a parcel again", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/unpack")
    ResponseEntity<Answer> unpack(@PathVariable String id, CommandCall call, UnpackRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Hold a fulfilment", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/hold")
    ResponseEntity<Answer> hold(@PathVariable String id, CommandCall call, HoldRequest request) {
        Hold command = request.command(id);
        return desk.change(call, Intent.because(command.reason(), FulfilmentAggregate.STREAM, command));
    }

    @Operation(summary = "Go on with a held fulfilment", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/release")
    ResponseEntity<Answer> release(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new Release(id), request.why());
    }

    private ResponseEntity<Answer> change(CommandCall call, FulfilmentCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, FulfilmentCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(FulfilmentAggregate.STREAM, command, why, Optional.empty()));
    }
}
