package dev.daybook.query.timeline;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/{id}/timeline}. */
@RestController
class TimelineController {

    private static final String CURSOR_ORDER = "timeline";
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<TimelineEntry> entries;
    private final ReadYourWrites readYourWrites;

    TimelineController(View<TimelineEntry> entries, ReadYourWrites readYourWrites) {
        this.entries = entries;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List what happened to an order", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}/timeline")
    ResponseEntity<TimelineResponse> list(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        Optional<Long> after = reader.after(CURSOR_ORDER, 1, parts -> Long.valueOf(parts.getFirst()));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(entries.name(), subject, consistency);
        Page<TimelineEntry> page = Page.read(
                entries,
                query(where("subject").is(subject.toString()).and("version").gt(after.orElse(-1L)))
                        .with(Sort.by("version")),
                limit,
                last -> Cursor.encode(CURSOR_ORDER, last.version()));
        if (page.rows().isEmpty() && after.isEmpty()) {
            throw QueryProblem.notFound("There is no order " + id + ".", freshness);
        }
        TimelineResponse response = new TimelineResponse(
                page.rows().stream().map(TimelineResponse.Entry::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }
}
