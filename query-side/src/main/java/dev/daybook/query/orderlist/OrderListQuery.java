package dev.daybook.query.orderlist;

import dev.daybook.query.infrastructure.http.RequestReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which orders are wanted, and in which order.
 *
 * @param conditions that hold of all of them
 */
record OrderListQuery(List<Criteria> conditions, OrderSort sort) {

    OrderListQuery {
        conditions = List.copyOf(conditions);
    }

    static OrderListQuery read(RequestReader reader) {
        return sorted(OrderFilters.read(reader), OrderSort.read("orders", reader), reader);
    }

    /** Asked of one customer's orders. */
    static OrderListQuery readOwn(RequestReader reader, String customerId) {
        return sorted(OrderFilters.readOwn(reader, customerId), OrderSort.read("own orders", reader), reader);
    }

    private static OrderListQuery sorted(List<Criteria> conditions, OrderSort sort, RequestReader reader) {
        if (sort.by() == OrderSort.By.TOTAL && !reader.has("currency")) {
            reader.refuse("sort", "missing-parameter", "by total needs the parameter currency");
        }
        return new OrderListQuery(conditions, sort);
    }

    /** What MongoDB is asked for the rows behind a place; without a limit yet. */
    Query from(Optional<OrderSort.Place> after) {
        List<Criteria> all = Stream.concat(conditions.stream(), after.map(sort::beyond).stream())
                .toList();
        return Query.query(all(all)).with(sort.sort());
    }

    /** All of these conditions as one. */
    static Criteria all(List<Criteria> conditions) {
        return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    }
}
