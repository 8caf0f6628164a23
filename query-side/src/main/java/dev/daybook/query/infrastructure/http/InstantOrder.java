package dev.daybook.query.infrastructure.http;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The order of a list: by an instant, and where that is the same by an id.
 *
 * @param list names the list in cursors
 * @param id field that is unique
 */
public record InstantOrder(String list, String instant, String id, Sort.Direction direction) {

    private static final String DOCUMENT_ID = "_id";

    /** Where a page ends. */
    public record Key(Instant instant, String id) {}

    public static InstantOrder oldestFirst(String list, String instant) {
        return new InstantOrder(list, instant, DOCUMENT_ID, Sort.Direction.ASC);
    }

    public static InstantOrder newestFirst(String list, String instant) {
        return new InstantOrder(list, instant, DOCUMENT_ID, Sort.Direction.DESC);
    }

    /** The documents that fulfil the conditions, in this order; without a limit yet. */
    public Query query(Conditions conditions) {
        return Query.query(conditions.all()).with(sort());
    }

    /** What lies beyond the caller's cursor; empty without one. */
    public Optional<Criteria> after(RequestReader reader) {
        return reader.after(
                        list,
                        2,
                        parts -> new Key(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast()))
                .map(this::beyond);
    }

    public Sort sort() {
        return Sort.by(direction, instant, id);
    }

    public String cursor(Instant last, String lastId) {
        return Cursor.encode(list, last.toEpochMilli(), lastId);
    }

    private Criteria beyond(Key key) {
        Criteria sameInstant = where(instant).is(key.instant());
        return direction.isAscending()
                ? new Criteria()
                        .orOperator(
                                where(instant).gt(key.instant()),
                                sameInstant.and(id).gt(key.id()))
                : new Criteria()
                        .orOperator(
                                where(instant).lt(key.instant()),
                                sameInstant.and(id).lt(key.id()));
    }
}
