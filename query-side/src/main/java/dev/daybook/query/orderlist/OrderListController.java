package dev.daybook.query.orderlist;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.CallingCustomer;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders} and {@code GET /v1/me/orders}. */
@RestController
class OrderListController {

    private final View<OrderRow> rows;
    private final ReadYourWrites readYourWrites;

    OrderListController(View<OrderRow> rows, ReadYourWrites readYourWrites) {
        this.rows = rows;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List orders", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders")
    ResponseEntity<OrderListResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        return answer(OrderListQuery.read(reader), reader, request);
    }

    @Operation(summary = "List own orders", needs = Scope.ORDERS_READ_OWN)
    @GetMapping("/v1/me/orders")
    ResponseEntity<OrderListResponse> listOwn(HttpServletRequest request) {
        String customerId = CallingCustomer.id(request);
        RequestReader reader = new RequestReader(request);
        return answer(OrderListQuery.readOwn(reader, customerId), reader, request);
    }

    private ResponseEntity<OrderListResponse> answer(
            OrderListQuery query, RequestReader reader, HttpServletRequest request) {
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(rows.name(), consistency);
        Page<OrderRow> page = Page.read(
                rows,
                query.query(),
                query.limit(),
                last -> Cursor.encode(query.cursorOrder(), last.placedAt().toEpochMilli(), last.id()));
        OrderListResponse response = new OrderListResponse(
                page.rows().stream().map(OrderListResponse.Order::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }
}
