package dev.daybook.query.exports;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.http.Fault;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/exports}: history as files; how they come about, and what may be done with them. */
@RestController
class ExportsController {

    private final Exports exports;
    private final StoredEvents history;
    private final StoreIdentity store;
    private final Clock clock = Clock.systemUTC();

    ExportsController(Exports exports, @History StoredEvents history, StoreIdentity store) {
        this.exports = exports;
        this.history = history;
        this.store = store;
    }

    /**
     * All exports that are kept.
     *
     * @param store whose history they are
     * @param exports the newest first, without their files
     */
    record All(ExportResponse.Store store, List<ExportResponse> exports) {}

    @Operation(summary = "List exports", needs = Scope.EXPORTS_READ)
    @GetMapping("/v1/exports")
    All list(HttpServletRequest request) {
        new RequestReader(request).finish();
        Instant now = clock.instant();
        return new All(
                new ExportResponse.Store(store.id().toString(), store.epoch()),
                exports.all().stream()
                        .map(export -> ExportResponse.row(export, now))
                        .toList());
    }

    @Operation(summary = "Get an export", needs = Scope.EXPORTS_READ)
    @GetMapping("/v1/exports/{id}")
    ExportResponse find(@PathVariable String id, HttpServletRequest request) {
        new RequestReader(request).finish();
        return answer(exports.required(id));
    }

    @Operation(summary = "Export history as files", needs = Scope.EXPORTS_READ, body = StartExportRequest.class)
    @PostMapping("/v1/exports")
    ResponseEntity<ExportResponse> start(HttpServletRequest request) throws IOException {
        new RequestReader(request).finish();
        StartExportRequest asked = StartExportRequest.read(request);
        String id = Optional.ofNullable(asked.id())
                .orElseGet(() -> IdentifierFactory.getInstance().generateIdentifier());
        Export export = exports.find(id).orElseGet(() -> begun(id, asked.selection()));
        if (!export.selection().isLike(asked.selection())) {
            throw QueryProblem.conflict("export-exists", "There is another export of this id.");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/v1/exports/" + id))
                .body(answer(export));
    }

    private Export begun(String id, Selection selection) {
        long head = history.head();
        if (selection.since() > head) {
            throw QueryProblem.badRequest(
                    List.of(new Fault("since", "bad-value", "lies behind the last event, which is at " + head)));
        }
        return exports.add(Export.waiting(id, selection, store, clock.instant(), head));
    }

    @Operation(summary = "End an export; what is finished stays", needs = Scope.EXPORTS_READ)
    @PostMapping("/v1/exports/{id}/cancel")
    ExportResponse cancel(@PathVariable String id, HttpServletRequest request) {
        new RequestReader(request).finish();
        Export export = exports.required(id);
        switch (export.phase()) {
            case WAITING, RUNNING -> exports.cancel(id, clock.instant());
            case CANCELLED -> {}
            case DONE, FAILED -> throw inPhase(export);
        }
        return answer(exports.required(id));
    }

    @Operation(summary = "Let an export go on that failed or was ended", needs = Scope.EXPORTS_READ)
    @PostMapping("/v1/exports/{id}/resume")
    ExportResponse resume(@PathVariable String id, HttpServletRequest request) {
        new RequestReader(request).finish();
        Export export = exports.required(id);
        return switch (export.phase()) {
            case WAITING, RUNNING -> answer(export);
            case CANCELLED, FAILED -> answer(exports.resume(export).orElseThrow(() -> inPhase(export)));
            case DONE -> throw inPhase(export);
        };
    }

    @Operation(summary = "Remove an export and its files", needs = Scope.EXPORTS_READ)
    @DeleteMapping("/v1/exports/{id}")
    ExportResponse remove(@PathVariable String id, HttpServletRequest request) {
        new RequestReader(request).finish();
        Export export = exports.required(id);
        if (!exports.remove(export)) {
            throw QueryProblem.conflict("export-phase", "The export is being made; cancel it first.");
        }
        return answer(export);
    }

    private static QueryProblem inPhase(Export export) {
        return QueryProblem.conflict("export-phase", "The export is " + export.phase() + ".");
    }

    private ExportResponse answer(Export export) {
        return ExportResponse.whole(export, clock.instant());
    }
}
