package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Fault;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/orders/{id}/diff}: what changed between two moments, by whom and why. */
@RestController
class OrderDiffController {

    private static final int MOST_EVENTS = 1_000;

    /** Right after the order was placed. */
    private static final Moment FIRST = new Moment.OfVersion(0);

    /** When everything that is known had happened. */
    private static final Moment LATEST = new Moment.RecordedBy(Instant.MAX);

    private final OrderPast past;
    private final ReadYourWrites readYourWrites;
    private final JsonMapper json;

    OrderDiffController(OrderPast past, ReadYourWrites readYourWrites, JsonMapper json) {
        this.past = past;
        this.readYourWrites = readYourWrites;
        this.json = json;
    }

    @Operation(summary = "Compare an order at two moments", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}/diff")
    ResponseEntity<OrderDiffResponse> compare(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        Moment from = Moment.read("from", reader).orElse(FIRST);
        Moment to = Moment.read("to", reader).orElse(LATEST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.awaitHistory(consistency);
        OrderPast.Step first = past.required(subject, from, freshness);
        OrderPast.Step last = past.required(subject, to, freshness);
        requireInOrder(first.order().version(), last.order().version());
        List<OrderDiff.Change> changes = OrderDiff.of(past.between(subject, first, last), this::fields);
        OrderDiffResponse response = OrderDiffResponse.of(first, last, changes);
        return Answers.ok(response, Answers.etag(last.order().position(), response), freshness);
    }

    private static void requireInOrder(long from, long to) {
        if (to < from) {
            throw QueryProblem.badRequest(List.of(new Fault("to", "bad-value", "must not be before from")));
        }
        if (to - from > MOST_EVENTS) {
            throw QueryProblem.badRequest(
                    List.of(new Fault("to", "bad-value", "may be " + MOST_EVENTS + " events behind from")));
        }
    }

    private Map<String, JsonNode> fields(OrderDetail order) {
        return Fields.of(json.valueToTree(OrderDetailMapping.response(order)));
    }
}
