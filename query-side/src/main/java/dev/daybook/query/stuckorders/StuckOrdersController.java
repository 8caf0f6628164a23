package dev.daybook.query.stuckorders;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/stuck}. */
@RestController
class StuckOrdersController {

    private static final InstantOrder ORDER = InstantOrder.oldestFirst("stuck orders", "waitingSince");
    private static final Duration PRESET_AGE = Duration.ofHours(24);
    private static final Duration HIGHEST_AGE = Duration.ofDays(3650);
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<WaitingOrder> orders;
    private final ReadYourWrites readYourWrites;
    private final Clock clock;

    /** Takes the clock of the process that it is part of, if that has one. */
    StuckOrdersController(View<WaitingOrder> orders, ReadYourWrites readYourWrites, ObjectProvider<Clock> clock) {
        this.orders = orders;
        this.readYourWrites = readYourWrites;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** Asked again it tells other seconds, so what a caller holds is good for a second only. */
    @Operation(summary = "List orders that have not moved for long, and what they wait for", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/stuck")
    ResponseEntity<StuckOrdersResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Duration olderThan = reader.duration("olderThan", HIGHEST_AGE).orElse(PRESET_AGE);
        List<Why> why = reader.constants("why", Why.class);
        Optional<Criteria> after = ORDER.after(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(orders.name(), consistency);
        Instant now = clock.instant();
        Conditions conditions = new Conditions()
                .upTo("waitingSince", now.minus(olderThan))
                .anyOf("why", why)
                .and(after);
        Page<WaitingOrder> page =
                Page.read(orders, ORDER.query(conditions), limit, last -> ORDER.cursor(last.movedAt(), last.id()));
        StuckOrdersResponse response = new StuckOrdersResponse(page.rows().stream()
                .map(order -> StuckOrdersResponse.Order.of(order, now))
                .toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }
}
