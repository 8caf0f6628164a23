package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.OneDocument;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/{id}}: as it stands by its view, or as it stood by its events. */
@RestController
class OrderDetailController {

    private final View<OrderDetail> orders;
    private final OrderPast past;
    private final ReadYourWrites readYourWrites;

    OrderDetailController(View<OrderDetail> orders, OrderPast past, ReadYourWrites readYourWrites) {
        this.orders = orders;
        this.past = past;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "Get an order", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}")
    ResponseEntity<OrderDetailResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        Optional<Moment> moment = moment(reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        if (moment.isPresent()) {
            return past(subject, moment.get(), readYourWrites.awaitHistory(consistency));
        }
        Freshness freshness = readYourWrites.await(orders.name(), subject, consistency);
        return OneDocument.answer(
                orders, subject, request, freshness, OrderDetailResponse.REPRESENTATION, OrderDetailMapping::response);
    }

    private static Optional<Moment> moment(RequestReader reader) {
        Optional<Moment> asOf = Moment.read("asOf", reader);
        Optional<Moment> asRecordedAt = reader.instant("asRecordedAt").map(Moment.RecordedBy::new);
        if (asOf.isPresent() && asRecordedAt.isPresent()) {
            reader.refuse("asRecordedAt", "bad-value", "cannot be given together with asOf");
        }
        return asOf.or(() -> asRecordedAt);
    }

    private ResponseEntity<OrderDetailResponse> past(Subject subject, Moment moment, Freshness freshness) {
        OrderDetail order = past.required(subject, moment, freshness).order();
        return Answers.ok(
                OrderDetailMapping.response(order),
                Answers.etag(order.version(), order.position(), OrderDetailResponse.REPRESENTATION),
                freshness);
    }
}
