package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchItems.Upload;
import dev.daybook.command.batch.BatchRequests.WhyRequest;
import dev.daybook.command.batch.BatchUpload.Received;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.CancelBatch;
import dev.daybook.command.batch.domain.PauseBatch;
import dev.daybook.command.batch.domain.ResumeBatch;
import dev.daybook.command.batch.domain.SubmitBatch;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.StreamedBody;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commands to batches over HTTP. */
@RestController
final class BatchController {

    static final String BATCHES = "/v1/batches";

    private final CommandDesk desk;
    private final BatchUpload upload;
    private final BatchItems items;
    private final UndoDesk undo;

    BatchController(CommandDesk desk, BatchUpload upload, BatchItems items, UndoDesk undo) {
        this.desk = desk;
        this.upload = upload;
        this.items = items;
        this.undo = undo;
    }

    @StreamedBody(MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "Submit many commands as one batch, one JSON object a line", needs = Scope.BATCHES_WRITE)
    @PostMapping(BATCHES)
    ResponseEntity<Answer> submit(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, CommandCall call)
            throws IOException {
        UploadQuery query = UploadQuery.of(parameters);
        requireLines(request.getContentType());
        Upload fresh = new Upload(
                call.scope().tenant(), IdentifierFactory.getInstance().generateIdentifier());
        Received received = upload.receive(fresh, query.kind(), request.getInputStream());
        SubmitBatch command = new SubmitBatch(
                fresh.batchId(), query.kind(), query.dryRun(), received.items(), received.sha256(), Optional.empty());
        CommandCall hashed = call.hashed(query.kind() + "/" + query.dryRun() + "/" + received.sha256());
        return items.forOne(
                fresh,
                () -> desk.begin(
                        hashed, Intent.now(BatchAggregate.STREAM, command), answer -> BATCHES + "/" + answer.id()),
                Answer::id);
    }

    @Operation(summary = "Pause a batch", needs = Scope.BATCHES_WRITE)
    @PostMapping(BATCHES + "/{id}/pause")
    ResponseEntity<Answer> pause(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new PauseBatch(id.toString()), request.why());
    }

    @Operation(summary = "Go on with a paused batch", needs = Scope.BATCHES_WRITE)
    @PostMapping(BATCHES + "/{id}/resume")
    ResponseEntity<Answer> resume(@PathVariable UUID id, CommandCall call, BareRequest request) {
        return change(call, new ResumeBatch(id.toString()), request.why());
    }

    @Operation(summary = "Give the rest of a batch up", needs = Scope.BATCHES_WRITE)
    @PostMapping(BATCHES + "/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable UUID id, CommandCall call, WhyRequest request) {
        Reason reason = request.reason().reason();
        return change(call, new CancelBatch(id.toString(), reason), Optional.of(reason));
    }

    /** Answers 202 and where to watch the batch that takes this one back. */
    @Operation(summary = "Take the accepted items of a batch back by another batch", needs = Scope.BATCHES_WRITE)
    @PostMapping(BATCHES + "/{id}/undo")
    ResponseEntity<Answer> undo(@PathVariable UUID id, CommandCall call, WhyRequest request) {
        return undo.undo(call, id.toString(), request.reason().reason());
    }

    private ResponseEntity<Answer> change(CommandCall call, BatchCommand command, Optional<Reason> reason) {
        return desk.change(call, new Intent(BatchAggregate.STREAM, command, reason, Optional.empty()));
    }

    private static void requireLines(@Nullable String contentType) {
        try {
            if (contentType != null
                    && MediaType.APPLICATION_NDJSON.isCompatibleWith(MediaType.parseMediaType(contentType))) {
                return;
            }
        } catch (InvalidMediaTypeException _) {
            // Refused like any other.
        }
        throw RequestException.refused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "the body must be " + MediaType.APPLICATION_NDJSON_VALUE);
    }
}
