package dev.daybook.query.infrastructure.verification;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.events.operations.DocumentRepaired;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.folding.KeyRepair;
import dev.daybook.query.infrastructure.folding.UnfoldableKeyException;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.ReasonedRequest;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/admin/projections/{view}/repair/{id}}: one order, or whatever the view is keyed by, folded again. */
@RestController
class RepairController {

    private static final String TENANT = "default";
    private static final List<String> STREAMS =
            List.of("order", "payment", "fulfilment", "shipment", "return", "stock", "product", "customer");

    private final ViewProcessors processors;
    private final KeyRepair repair;
    private final DeadLetters deadLetters;
    private final ViewLog log;

    RepairController(ViewProcessors processors, KeyRepair repair, DeadLetters deadLetters, ViewLog log) {
        this.processors = processors;
        this.repair = repair;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    /** The key that was folded again, and the ids of the documents that were not as the events say. */
    record Repaired(String view, String key, List<String> changed) {}

    @Operation(
            summary = "Fold the documents of one stream again and write them over those of the view",
            needs = Scope.ADMIN_PROJECTIONS,
            body = ReasonedRequest.class)
    @PostMapping("/v1/admin/projections/{view}/repair/{id}")
    Repaired repair(@PathVariable String view, @PathVariable String id, HttpServletRequest request) throws IOException {
        RequestReader reader = new RequestReader(request);
        String stream = reader.oneOf("stream", STREAMS).orElse("order");
        Operator operator = new Operator(reader.actor());
        reader.finish();
        var reason = ReasonedRequest.read(request).reason().reason();
        View<?> known = processors
                .view(view)
                .orElseThrow(() -> QueryProblem.notFound("There is no view of this name.", Freshness.UNASKED));
        String key = known.definition().key().of(new Subject(TENANT, stream, id));
        Set<String> changed = repaired(known, key);
        if (!changed.isEmpty()) {
            var _ = log.append(operator, _ -> List.of(new DocumentRepaired(view, key, changed.size(), reason)));
        }
        return new Repaired(view, key, changed.stream().sorted().toList());
    }

    private Set<String> repaired(View<?> view, String key) {
        if (deadLetters.isParked(view.name(), key)) {
            throw QueryProblem.conflict("key-parked", "The key waits for a dead letter; retry or discard that.");
        }
        try {
            return repair.repair(view.live(), key);
        } catch (UnfoldableKeyException unfoldable) {
            throw QueryProblem.conflict("not-foldable", String.valueOf(unfoldable.getMessage()));
        }
    }
}
