package dev.daybook.query.fulfilmentqueue;

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

/** {@code GET /v1/fulfilments} and {@code GET /v1/fulfilments/{id}}. */
@RestController
class FulfilmentQueueController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<FulfilmentWork> works;
    private final ReadYourWrites readYourWrites;

    FulfilmentQueueController(View<FulfilmentWork> works, ReadYourWrites readYourWrites) {
        this.works = works;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List what is to be packed and sent, oldest first", needs = Scope.FULFILMENTS_WRITE)
    @GetMapping("/v1/fulfilments")
    ResponseEntity<FulfilmentQueueResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Query wanted = FulfilmentQueueQuery.read(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(works.name(), consistency);
        Page<FulfilmentWork> page =
                Page.read(works, wanted, limit, last -> FulfilmentQueueQuery.ORDER.cursor(last.createdAt(), last.id()));
        FulfilmentQueueResponse response = new FulfilmentQueueResponse(
                page.rows().stream().map(FulfilmentQueueResponse.Fulfilment::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }

    @Operation(summary = "Get a fulfilment", needs = Scope.FULFILMENTS_WRITE)
    @GetMapping("/v1/fulfilments/{id}")
    ResponseEntity<FulfilmentResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Subject subject = StreamSubject.of("fulfilment", id);
        Freshness freshness = readYourWrites.await(works.name(), subject, consistency);
        return OneDocument.answer(
                works, subject, request, freshness, FulfilmentResponse.REPRESENTATION, FulfilmentResponse::of);
    }
}
