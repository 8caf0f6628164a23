package dev.daybook.query.eventsearch;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.wire.EventLine;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.search.EventQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/events} and {@code GET /v1/events/{position}}. */
@RestController
class EventListController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final EventFinder finder;

    EventListController(EventFinder finder) {
        this.finder = finder;
    }

    /** A page may have fewer events than asked for, though there is a next one. */
    @Operation(summary = "Find events", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/events")
    ResponseEntity<EventListResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        EventQuery query = EventParameters.query(reader);
        String order = cursorOrder(query);
        Optional<Long> after = reader.after(order, 1, parts -> Long.valueOf(parts.getFirst()));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = finder.await(consistency);
        EventFinder.Page page = finder.find(query, after.orElse(0L), limit);
        EventListResponse response = new EventListResponse(page.events());
        return Answers.page(
                response,
                Answers.etag(newest(page.events()), response),
                freshness,
                request,
                page.next().stream()
                        .mapToObj(next -> Cursor.encode(order, next))
                        .findFirst());
    }

    private static long newest(List<EventLine> events) {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    /** A cursor goes on in the same list, so it names what was asked for. */
    private static String cursorOrder(EventQuery query) {
        CRC32C sum = new CRC32C();
        sum.update(query.toString().getBytes(StandardCharsets.UTF_8));
        return "events-" + Long.toHexString(sum.getValue());
    }

    @Operation(summary = "Read one event", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/events/{position}")
    ResponseEntity<EventLine> read(@PathVariable String position, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        long wanted = EventParameters.position(position, "position", reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = finder.await(consistency);
        EventLine event = finder.at(wanted)
                .orElseThrow(() -> QueryProblem.notFound("There is no event at position " + position + ".", freshness));
        return Answers.ok(event, Answers.etag(event.version(), event.position(), "event"), freshness);
    }
}
