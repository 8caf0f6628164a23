package dev.daybook.query.eventsearch;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.search.EventQuery;
import dev.daybook.store.search.EventTrait;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/correlations/{id}}: everything that followed from one first request. */
@RestController
class CorrelationController {

    private static final int MOST_EVENTS = 1_000;

    private final EventFinder finder;

    CorrelationController(EventFinder finder) {
        this.finder = finder;
    }

    @Operation(summary = "See what led to what in a conversation", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/correlations/{id}")
    ResponseEntity<CorrelationResponse> tree(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        if (id.indexOf(0) >= 0) {
            reader.refuse("id", "bad-value", "must be a text without NUL");
        }
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = finder.await(consistency);
        EventFinder.Page page = finder.find(EventQuery.of(EventTrait.CORRELATION_ID, id), 0, MOST_EVENTS);
        if (page.events().isEmpty()) {
            throw QueryProblem.notFound("There is no conversation " + id + ".", freshness);
        }
        CorrelationResponse response =
                CausationTree.of(page.events(), page.next().isPresent());
        long newest = page.events().getLast().position();
        return Answers.ok(response, Answers.etag(newest, response), freshness);
    }
}
