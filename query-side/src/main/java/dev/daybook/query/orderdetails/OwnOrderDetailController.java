package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.CallingCustomer;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/me/orders/{id}}. */
@RestController
class OwnOrderDetailController {

    private final View<OrderDetail> orders;
    private final ReadYourWrites readYourWrites;

    OwnOrderDetailController(View<OrderDetail> orders, ReadYourWrites readYourWrites) {
        this.orders = orders;
        this.readYourWrites = readYourWrites;
    }

    /** How fresh the whole view is, is no news of an order: that somebody else's is parked would be. */
    @Operation(summary = "Get an own order", needs = Scope.ORDERS_READ_OWN)
    @GetMapping("/v1/me/orders/{id}")
    ResponseEntity<OwnOrderResponse> get(@PathVariable String id, HttpServletRequest request) {
        String customerId = CallingCustomer.id(request);
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(orders.name(), consistency);
        return orders.find(subject.toString())
                .filter(order -> customerId.equals(order.customerId()))
                .map(order -> answer(order, freshness))
                .orElseThrow(() -> QueryProblem.notFound("There is no order " + id + ".", freshness));
    }

    private static ResponseEntity<OwnOrderResponse> answer(OrderDetail order, Freshness freshness) {
        return Answers.ok(
                OwnOrderResponse.of(order),
                Answers.etag(order.version(), order.position(), OwnOrderResponse.REPRESENTATION),
                freshness);
    }
}
