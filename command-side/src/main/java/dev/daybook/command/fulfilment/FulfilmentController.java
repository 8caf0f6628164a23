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
import dev.daybook.command.requests.NothingRequest;
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

    @PostMapping("/allocate")
    ResponseEntity<Answer> allocate(@PathVariable String id, CommandCall call, NothingRequest nothing) {
        return change(call, new Allocate(id));
    }

    @PostMapping("/pick")
    ResponseEntity<Answer> pick(@PathVariable String id, CommandCall call, NothingRequest nothing) {
        return change(call, new StartPicking(id));
    }

    @PostMapping("/pack")
    ResponseEntity<Answer> pack(@PathVariable String id, CommandCall call, PackRequest request) {
        String freshId = IdentifierFactory.getInstance().generateIdentifier();
        return change(call, request.command(id, freshId));
    }

    @PostMapping("/unpack")
    ResponseEntity<Answer> unpack(@PathVariable String id, CommandCall call, UnpackRequest request) {
        return change(call, request.command(id));
    }

    @PostMapping("/hold")
    ResponseEntity<Answer> hold(@PathVariable String id, CommandCall call, HoldRequest request) {
        Hold command = request.command(id);
        return desk.change(call, Intent.because(command.reason(), FulfilmentAggregate.STREAM, command));
    }

    @PostMapping("/release")
    ResponseEntity<Answer> release(@PathVariable String id, CommandCall call, NothingRequest nothing) {
        return change(call, new Release(id));
    }

    private ResponseEntity<Answer> change(CommandCall call, FulfilmentCommand command) {
        return desk.change(call, Intent.now(FulfilmentAggregate.STREAM, command));
    }
}
