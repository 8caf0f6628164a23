package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.BodyLimit;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over returns that are over already, over HTTP. */
@RestController
final class ReturnImportController {

    private final CommandDesk desk;

    ReturnImportController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Take over a return that was handled elsewhere", needs = Scope.RETURNS_WRITE)
    @BodyLimit(mebibytes = 8)
    @PostMapping("/v1/return-imports")
    ResponseEntity<Answer> takeOver(CommandCall call, ReturnImportRequest request) {
        Intent intent = new Intent(
                ReturnAggregate.STREAM,
                request.command(),
                Optional.of(request.because()),
                Optional.of(request.happened()));
        return desk.create(call, intent, ReturnController.RETURNS);
    }
}
