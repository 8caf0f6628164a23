package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.OneDocument;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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
        return OneDocument.answer(
                orders, subject, request, freshness, OrderDetailResponse.REPRESENTATION, OrderDetailMapping::response);
    }
}
