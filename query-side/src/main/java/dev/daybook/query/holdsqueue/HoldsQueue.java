package dev.daybook.query.holdsqueue;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.views.View;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds single holds in the documents of orders; what has lasted longest comes first. */
@Component
class HoldsQueue {

    static final InstantOrder ORDER = new InstantOrder("holds", "holds.placedAt", "holds.key", Sort.Direction.ASC);

    private final View<HeldOrder> orders;

    HoldsQueue(View<HeldOrder> orders) {
        this.orders = orders;
    }

    /** One hold and the order that it keeps. */
    record Row(String orderId, String number, HeldOrder.Hold hold, long position) {}

    /** The conditions hold of some holds of an order first, which finds it by an index, then of the one. */
    Page<Row> find(Conditions conditions, int most) {
        List<Row> rows = orders.aggregate(
                newAggregation(
                        match(conditions.all()),
                        unwind("holds"),
                        match(conditions.all()),
                        sort(ORDER.sort()),
                        limit(most + 1L),
                        project("orderId", "number", "position").and("holds").as("hold")),
                Row.class);
        return Page.of(
                rows,
                most,
                last -> ORDER.cursor(last.hold().placedAt(), last.hold().key()),
                Row::position);
    }
}
