package dev.daybook.query.orderlist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * Which orders are wanted, in which order, from where on.
 *
 * @param status any of these; empty: any
 * @param placedAfter that instant or later
 * @param placedBefore earlier than that instant
 */
record OrderListQuery(
        List<OrderRow.Status> status,
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
    }

    /** What rows are sorted by; unique. */
    record Key(Instant placedAt, String id) {}

    static OrderListQuery read(RequestReader reader) {
        String sort = reader.oneOf("sort", List.of("placedAt", NEWEST_FIRST)).orElse(NEWEST_FIRST);
        return new OrderListQuery(
                reader.constants("status", OrderRow.Status.class),
                reader.text("customerId"),
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

    Bson order() {
        return newestFirst() ? Sorts.descending("placedAt", "_id") : Sorts.ascending("placedAt", "_id");
    }

    Bson filter() {
        List<Bson> conditions = new ArrayList<>();
        if (!status.isEmpty()) {
            conditions.add(in("status", status.stream().map(Enum::name).toList()));
        }
        customerId.ifPresent(customer -> conditions.add(eq("customerId", customer)));
        sku.ifPresent(wanted -> conditions.add(eq("skus", wanted)));
        placedAfter.ifPresent(instant -> conditions.add(gte("placedAt", instant)));
        placedBefore.ifPresent(instant -> conditions.add(lt("placedAt", instant)));
        after.ifPresent(key -> conditions.add(beyond(key)));
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    private Bson beyond(Key key) {
        return newestFirst()
                ? or(lt("placedAt", key.placedAt()), and(eq("placedAt", key.placedAt()), lt("_id", key.id())))
                : or(gt("placedAt", key.placedAt()), and(eq("placedAt", key.placedAt()), gt("_id", key.id())));
    }

    private boolean newestFirst() {
        return sort.equals(NEWEST_FIRST);
    }
}
