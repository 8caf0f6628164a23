package dev.daybook.query.orderlist;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.facet;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.orderlist.OrderFacetsResponse.Count;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How many of some orders have which value, counted in one go.
 *
 * @param position of the newest event in them
 */
record OrderFacets(OrderFacetsResponse response, long position) {

    private static final int VALUES_MAX = 20;
    private static final String ALL = "all";

    static OrderFacets of(View<OrderRow> rows, Criteria wanted) {
        Document counted = rows.aggregate(newAggregation(
                        match(wanted),
                        facet(group().count().as("count").max("position").as("position"))
                                .as(ALL)
                                .and(values("status"))
                                .as("status")
                                .and(values("paymentStatus"))
                                .as("paymentStatus")
                                .and(values("fulfilmentStatus"))
                                .as("fulfilmentStatus")
                                .and(values("country"))
                                .as("country")
                                .and(values("locations", unwind("locations")))
                                .as("locations")))
                .getFirst();
        List<Document> all = counted.getList(ALL, Document.class);
        return new OrderFacets(
                new OrderFacetsResponse(
                        number(all, "count"),
                        counts(counted, "status"),
                        counts(counted, "paymentStatus"),
                        counts(counted, "fulfilmentStatus"),
                        counts(counted, "country"),
                        counts(counted, "locations")),
                number(all, "position"));
    }

    /** The most frequent values of a field; orders without one are not counted there. */
    private static AggregationOperation[] values(String field, AggregationOperation... before) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.of(
                                group(field).count().as("count"),
                                match(where("_id").ne(null)),
                                sort(Sort.Direction.DESC, "count").and(Sort.Direction.ASC, "_id"),
                                limit(VALUES_MAX)))
                .toArray(AggregationOperation[]::new);
    }

    private static List<Count> counts(Document counted, String facet) {
        return counted.getList(facet, Document.class).stream()
                .map(value -> new Count(
                        value.getString("_id"), value.get("count", Number.class).longValue()))
                .toList();
    }

    private static long number(List<Document> all, String field) {
        return all.stream()
                .mapToLong(group -> group.get(field, Number.class).longValue())
                .sum();
    }
}
