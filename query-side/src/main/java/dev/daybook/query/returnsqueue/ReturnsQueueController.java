package dev.daybook.query.returnsqueue;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.OneDocument;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.http.StreamSubject;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/returns} and {@code GET /v1/returns/{id}}. */
@RestController
class ReturnsQueueController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<ReturnCase> returns;
    private final ReadYourWrites readYourWrites;

    ReturnsQueueController(View<ReturnCase> returns, ReadYourWrites readYourWrites) {
        this.returns = returns;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List returns that are under way, oldest first", needs = Scope.RETURNS_WRITE)
    @GetMapping("/v1/returns")
    ResponseEntity<ReturnsQueueResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Query wanted = ReturnsQueueQuery.read(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(returns.name(), consistency);
        Page<ReturnCase> page = Page.read(
                returns, wanted, limit, last -> ReturnsQueueQuery.ORDER.cursor(last.requestedAt(), last.id()));
        ReturnsQueueResponse response = new ReturnsQueueResponse(
                page.rows().stream().map(ReturnsQueueResponse.Return::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }

    @Operation(summary = "Get a return", needs = Scope.RETURNS_WRITE)
    @GetMapping("/v1/returns/{id}")
    ResponseEntity<ReturnResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Subject subject = StreamSubject.of("return", id);
        Freshness freshness = readYourWrites.await(returns.name(), subject, consistency);
        return OneDocument.answer(
                returns, subject, request, freshness, ReturnResponse.REPRESENTATION, ReturnResponse::of);
    }
}
