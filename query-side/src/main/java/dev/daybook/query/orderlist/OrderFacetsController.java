package dev.daybook.query.orderlist;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/facets}. */
@RestController
class OrderFacetsController {

    private final View<OrderRow> rows;
    private final ReadYourWrites readYourWrites;

    OrderFacetsController(View<OrderRow> rows, ReadYourWrites readYourWrites) {
        this.rows = rows;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "Count orders by status, country and location", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/facets")
    ResponseEntity<OrderFacetsResponse> count(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        List<Criteria> conditions = OrderFilters.read(reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(rows.name(), consistency);
        OrderFacets facets = OrderFacets.of(rows, OrderListQuery.all(conditions));
        return Answers.ok(facets.response(), Answers.etag(facets.position(), facets.response()), freshness);
    }
}
