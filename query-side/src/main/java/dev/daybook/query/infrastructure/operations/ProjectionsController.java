package dev.daybook.query.infrastructure.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.StoredEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/admin/projections} and one of them. */
@RestController
class ProjectionsController {

    private final ViewProcessors processors;
    private final Coverage coverage;
    private final DeadLetters deadLetters;
    private final StoredEvents events;

    ProjectionsController(ViewProcessors processors, Coverage coverage, DeadLetters deadLetters, StoredEvents events) {
        this.processors = processors;
        this.coverage = coverage;
        this.deadLetters = deadLetters;
        this.events = events;
    }

    /** The views that there are. */
    record Projections(List<Projection> projections) {}

    /**
     * The state of one view.
     *
     * @param collection where the live build lies
     * @param builds the collections of all builds that are fed
     * @param position up to which every event is in it
     * @param head the newest position of the store
     * @param segments how many parts it is folded in, on all nodes
     * @param local how many of them this node folds
     * @param error what stops this node's processor
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Projection(
            String view,
            String collection,
            List<String> builds,
            long position,
            long head,
            long lag,
            long documents,
            int segments,
            int local,
            boolean running,
            Optional<String> error,
            long deadLetters) {}

    @Operation(summary = "List the views and how far they are", needs = Scope.ADMIN_PROJECTIONS)
    @GetMapping("/v1/admin/projections")
    Projections list(HttpServletRequest request) {
        new RequestReader(request).finish();
        return new Projections(processors.views().stream().map(this::projection).toList());
    }

    @Operation(summary = "See how far a view is", needs = Scope.ADMIN_PROJECTIONS)
    @GetMapping("/v1/admin/projections/{view}")
    Projection get(@PathVariable String view, HttpServletRequest request) {
        new RequestReader(request).finish();
        return processors.views().stream()
                .filter(known -> known.name().equals(view))
                .map(this::projection)
                .findFirst()
                .orElseThrow(() -> QueryProblem.notFound("There is no view of this name.", Freshness.UNASKED));
    }

    private Projection projection(View<?> view) {
        long position = coverage.positionOf(view.name());
        long head = Math.max(events.head(), position);
        ViewFeed feed = processors.feedOf(view.name());
        return new Projection(
                view.name(),
                view.live().collection(),
                processors.feeds().stream()
                        .filter(each -> each.build().definition().name().equals(view.name()))
                        .map(ViewFeed::name)
                        .toList(),
                position,
                head,
                head - position,
                view.live().size(),
                coverage.segmentsOf(view.live()).size(),
                feed.segments().size(),
                feed.processor().isRunning(),
                processors.errorOf(view.name()),
                deadLetters.count(view.name()));
    }
}
