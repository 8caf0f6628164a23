package dev.daybook.query.ordertracking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.CallingCustomer;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/{id}/tracking} and {@code GET /v1/me/orders/{id}/tracking}. */
@RestController
class TrackingController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;
    private static final String SINCE = "since";

    private final View<TrackedOrder> orders;
    private final ReadYourWrites readYourWrites;

    TrackingController(View<TrackedOrder> orders, ReadYourWrites readYourWrites) {
        this.orders = orders;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "Follow the parcels of an order", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}/tracking")
    ResponseEntity<TrackingResponse> track(@PathVariable String id, HttpServletRequest request) {
        return answer("tracking", id, _ -> true, request);
    }

    @Operation(summary = "Follow the parcels of an own order", needs = Scope.ORDERS_READ_OWN)
    @GetMapping("/v1/me/orders/{id}/tracking")
    ResponseEntity<TrackingResponse> trackOwn(@PathVariable String id, HttpServletRequest request) {
        String customerId = CallingCustomer.id(request);
        return answer("own tracking", id, order -> customerId.equals(order.customerId()), request);
    }

    /** Parcels have streams of their own, so how fresh they are is how fresh the whole view is. */
    private ResponseEntity<TrackingResponse> answer(
            String list, String id, Predicate<TrackedOrder> visible, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject order = OrderSubject.read(id, reader);
        Optional<Criteria> after = reader.after(
                list, 2, parts -> beyond(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast()));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(orders.name(), consistency);
        TrackedOrder known = orders.find(order.toString())
                .filter(visible)
                .orElseThrow(() -> QueryProblem.notFound("There is no order " + id + ".", freshness));
        Page<TrackedOrder> parcels = Page.read(
                orders,
                parcels(order.id(), after),
                limit,
                last -> Cursor.encode(list, last.since().toEpochMilli(), last.id()));
        TrackingResponse response = TrackingResponse.of(known.orderId(), parcels.rows());
        long position = Math.max(known.position(), parcels.position());
        return Answers.page(response, Answers.etag(position, response), freshness, request, parcels.next());
    }

    private static Query parcels(String orderId, Optional<Criteria> after) {
        Criteria ofOrder = where("orderId").is(orderId).and("parcel").exists(true);
        return Query.query(after.map(beyond -> new Criteria().andOperator(ofOrder, beyond))
                        .orElse(ofOrder))
                .with(Sort.by(SINCE, "_id"));
    }

    private static Criteria beyond(Instant since, String id) {
        return new Criteria()
                .orOperator(
                        where(SINCE).gt(since),
                        where(SINCE).is(since).and("_id").gt(id));
    }
}
