package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /v1/orders/{id}}. */
@RestController
class OrderDetailController {

    private final View<OrderDetail> orders;
    private final ReadYourWrites readYourWrites;

    OrderDetailController(View<OrderDetail> orders, ReadYourWrites readYourWrites) {
        this.orders = orders;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "Get an order", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}")
    ResponseEntity<OrderDetailResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(orders.name(), subject, consistency);
        return unchanged(subject, request, freshness)
                .orElseGet(() -> orders.find(subject.toString())
                        .map(order -> answer(order, freshness))
                        .orElseThrow(() -> QueryProblem.notFound("There is no order " + id + ".", freshness)));
    }

    private static ResponseEntity<OrderDetailResponse> answer(OrderDetail order, Freshness freshness) {
        return Answers.ok(OrderDetailMapping.response(order), etag(order.version(), order.position()), freshness);
    }

    /** A caller that asks whether the order has changed does not cost the reading of the order. */
    private Optional<ResponseEntity<OrderDetailResponse>> unchanged(
            Subject subject, HttpServletRequest request, Freshness freshness) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
            return Optional.empty();
        }
        return orders.fields(subject.toString(), "version", "position")
                .map(order -> etag(order.getLong("version"), order.getLong("position")))
                .filter(etag -> new ServletWebRequest(request).checkNotModified(etag))
                .map(etag -> Answers.notModified(etag, freshness));
    }

    private static String etag(long version, long position) {
        return Answers.etag(version, position, OrderDetailResponse.REPRESENTATION);
    }
}
