package dev.daybook.query.orderlist;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which orders are wanted, in which order, from where on.
 *
 * @param status any of these; empty: any, and so for the other two
 * @param placedAfter that instant or later
 * @param placedBefore earlier than that instant
 */
record OrderListQuery(
        List<OrderRow.Status> status,
        List<PaymentStatus> paymentStatus,
        List<FulfilmentStatus> fulfilmentStatus,
        Optional<String> customerId,
        Optional<String> sku,
        Optional<Instant> placedAfter,
        Optional<Instant> placedBefore,
        String sort,
        Optional<Key> after,
        int limit) {

    private static final String NEWEST_FIRST = "-placedAt";
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    OrderListQuery {
        status = List.copyOf(status);
        paymentStatus = List.copyOf(paymentStatus);
        fulfilmentStatus = List.copyOf(fulfilmentStatus);
    }

    /** What rows are sorted by; unique. */
    record Key(Instant placedAt, String id) {}

    static OrderListQuery read(RequestReader reader) {
        return read(reader, reader.text("customerId"));
    }

    /** The same questions, asked of one customer's orders. */
    static OrderListQuery readOwn(RequestReader reader, String customerId) {
        return read(reader, Optional.of(customerId));
    }

    private static OrderListQuery read(RequestReader reader, Optional<String> customerId) {
        String sort = reader.oneOf("sort", List.of("placedAt", NEWEST_FIRST)).orElse(NEWEST_FIRST);
        return new OrderListQuery(
                reader.constants("status", OrderRow.Status.class),
                reader.constants("paymentStatus", PaymentStatus.class),
                reader.constants("fulfilmentStatus", FulfilmentStatus.class),
                customerId,
                reader.text("sku"),
                reader.instant("placedAfter"),
                reader.instant("placedBefore"),
                sort,
                reader.after(
                        cursorOrder(sort),
                        2,
                        parts -> new Key(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast())),
                reader.limit(PRESET_LIMIT, MOST));
    }

    /** Names this list and its order in cursors. */
    String cursorOrder() {
        return cursorOrder(sort);
    }

    private static String cursorOrder(String sort) {
        return "orders " + sort;
    }

    /** What MongoDB is asked; without a limit yet. */
    Query query() {
        List<Criteria> conditions = new ArrayList<>();
        anyOf("status", status).ifPresent(conditions::add);
        anyOf("paymentStatus", paymentStatus).ifPresent(conditions::add);
        anyOf("fulfilmentStatus", fulfilmentStatus).ifPresent(conditions::add);
        customerId.ifPresent(customer -> conditions.add(where("customerId").is(customer)));
        sku.ifPresent(wanted -> conditions.add(where("skus").is(wanted)));
        placedAfter.ifPresent(instant -> conditions.add(where("placedAt").gte(instant)));
        placedBefore.ifPresent(instant -> conditions.add(where("placedAt").lt(instant)));
        after.ifPresent(key -> conditions.add(beyond(key)));
        Criteria all = conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
        return Query.query(all)
                .with(Sort.by(newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC, "placedAt", "_id"));
    }

    private static Optional<Criteria> anyOf(String field, List<?> wanted) {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(where(field).in(wanted));
    }

    private Criteria beyond(Key key) {
        Criteria sameInstant = where("placedAt").is(key.placedAt());
        return newestFirst()
                ? new Criteria()
                        .orOperator(
                                where("placedAt").lt(key.placedAt()),
                                sameInstant.and("_id").lt(key.id()))
                : new Criteria()
                        .orOperator(
                                where("placedAt").gt(key.placedAt()),
                                sameInstant.and("_id").gt(key.id()));
    }

    private boolean newestFirst() {
        return sort.equals(NEWEST_FIRST);
    }
}
