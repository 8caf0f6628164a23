package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchResponses.BatchResponse;
import dev.daybook.command.batch.BatchResponses.VerdictResponse;
import dev.daybook.command.batch.BatchResponses.VerdictsResponse;
import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.BatchRejection;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.StreamReader.Loaded;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.ItemVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** How far batches have come and what became of their items, from their own events. */
@RestController
final class BatchProgressController {

    private static final String BATCH = BatchController.BATCHES + "/{id}";

    private final StreamReader reader;
    private final StreamDefinition<BatchCommand, BatchEvent, Batch> batches;
    private final BatchHistory history;

    BatchProgressController(
            StreamReader reader, StreamDefinition<BatchCommand, BatchEvent, Batch> batches, BatchHistory history) {
        this.reader = reader;
        this.batches = batches;
        this.history = history;
    }

    @Operation(summary = "See how far a batch has come", needs = Scope.BATCHES_WRITE)
    @GetMapping(BATCH)
    ResponseEntity<BatchResponse> progress(@PathVariable UUID id) {
        Loaded<Batch> loaded = load(id);
        Batch.Existing batch = existing(loaded);
        Instant startedAt = history.submitted(loaded.subject()).context().occurredAt();
        Optional<Instant> endedAt =
                batch instanceof Batch.Ended ? history.ended(loaded.subject(), loaded.version()) : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + loaded.version() + "\"")
                .body(BatchResponse.of(batch, startedAt, endedAt));
    }

    @Operation(summary = "List what became of the items of a batch", needs = Scope.BATCHES_WRITE)
    @GetMapping(BATCH + "/verdicts")
    ResponseEntity<VerdictsResponse> verdicts(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters) {
        VerdictsQuery query = VerdictsQuery.of(parameters);
        Loaded<Batch> loaded = load(id);
        var _ = existing(loaded);
        List<ItemVerdict> found = history.verdicts(
                loaded.subject(),
                query.after() + 1,
                verdict -> query.outcome().map(verdict.outcome()::equals).orElse(true),
                query.limit() + 1);
        List<ItemVerdict> page = found.stream().limit(query.limit()).toList();
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
        if (found.size() > page.size()) {
            response.header(HttpHeaders.LINK, "<" + next(id, query, page.getLast()) + ">; rel=\"next\"");
        }
        return response.body(
                new VerdictsResponse(page.stream().map(VerdictResponse::of).toList()));
    }

    private static String next(UUID id, VerdictsQuery query, ItemVerdict last) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(BATCH + "/verdicts");
        query.outcome().ifPresent(outcome -> link.queryParam("outcome", outcome));
        return link.queryParam("limit", query.limit())
                .queryParam("after", last.index())
                .buildAndExpand(id)
                .toUriString();
    }

    private Loaded<Batch> load(UUID id) {
        return reader.load(batches, Tenants.DEFAULT, id.toString());
    }

    private static Batch.Existing existing(Loaded<Batch> loaded) {
        return switch (loaded.state()) {
            case Batch.Existing existing -> existing;
            case Batch.Unknown _ ->
                throw new BatchRejection.NotFound(loaded.subject().id());
        };
    }
}
