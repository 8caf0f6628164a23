package dev.daybook.query.orderlist;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.CallingCustomer;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders} and {@code GET /v1/me/orders}. */
@RestController
class OrderListController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

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
        return answer(OrderListQuery.read(reader), OrderListResponse.Order::of, reader, request);
    }

    @Operation(summary = "List own orders", needs = Scope.ORDERS_READ_OWN)
    @GetMapping("/v1/me/orders")
    ResponseEntity<OrderListResponse> listOwn(HttpServletRequest request) {
        String customerId = CallingCustomer.id(request);
        RequestReader reader = new RequestReader(request);
        return answer(OrderListQuery.readOwn(reader, customerId), OrderListResponse.Order::ofOwner, reader, request);
    }

    private ResponseEntity<OrderListResponse> answer(
            OrderListQuery query,
            Function<OrderRow, OrderListResponse.Order> show,
            RequestReader reader,
            HttpServletRequest request) {
        Optional<OrderSort.Place> after = query.sort().after(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(rows.name(), consistency);
        Page<OrderRow> page = Page.read(rows, query.from(after), limit, query.sort()::cursor);
        OrderListResponse response = new OrderListResponse(
                reader.self(), page.rows().stream().map(show).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }
}
