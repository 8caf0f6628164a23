package dev.daybook.query.orderlist;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * In which order orders are listed; of those that are equal, the id decides.
 *
 * @param list names the list in cursors
 */
record OrderSort(String list, By by, Sort.Direction direction) {

    /** What is compared. */
    enum By {
        PLACED("placedAt", "placedAt"),
        UPDATED("updatedAt", "updatedAt"),
        /** Of orders in one currency. */
        TOTAL("total", "totalMinor");

        private final String word;
        private final String field;

        By(String word, String field) {
            this.word = word;
            this.field = field;
        }

        private long key(OrderRow row) {
            return switch (this) {
                case PLACED -> row.placedAt().toEpochMilli();
                case UPDATED -> row.updatedAt().toEpochMilli();
                case TOTAL -> row.totalMinor();
            };
        }

        /** The key as it is stored. */
        private Object stored(long key) {
            return switch (this) {
                case PLACED, UPDATED -> Instant.ofEpochMilli(key);
                case TOTAL -> key;
            };
        }
    }

    /** Where a page begins: behind this one. */
    record Place(long key, String id) {}

    /** The order that the request asks for; the newest come first where it asks for none. */
    static OrderSort read(String list, RequestReader reader) {
        List<OrderSort> all = Arrays.stream(By.values())
                .flatMap(by -> Stream.of(Sort.Direction.ASC, Sort.Direction.DESC)
                        .map(direction -> new OrderSort(list, by, direction)))
                .toList();
        return reader.oneOf("sort", all.stream().map(OrderSort::word).toList())
                .flatMap(asked ->
                        all.stream().filter(sort -> sort.word().equals(asked)).findFirst())
                .orElse(new OrderSort(list, By.PLACED, Sort.Direction.DESC));
    }

    /** Where the page that the request asks for begins; empty: at the beginning. */
    Optional<Place> after(RequestReader reader) {
        return reader.after(name(), 2, parts -> new Place(Long.parseLong(parts.getFirst()), parts.getLast()));
    }

    /** The cursor of the page behind this row. */
    String cursor(OrderRow last) {
        Place place = place(last);
        return Cursor.encode(name(), place.key(), place.id());
    }

    Place place(OrderRow last) {
        return new Place(by.key(last), last.id());
    }

    Sort sort() {
        return Sort.by(direction, by.field, "_id");
    }

    /** What comes behind a place. */
    Criteria beyond(Place place) {
        Object key = by.stored(place.key());
        Criteria further = where(by.field);
        Criteria same = where(by.field).is(key).and("_id");
        return new Criteria()
                .orOperator(
                        direction.isAscending() ? further.gt(key) : further.lt(key),
                        direction.isAscending() ? same.gt(place.id()) : same.lt(place.id()));
    }

    private String word() {
        return (direction.isAscending() ? "" : "-") + by.word;
    }

    /** Names this list and its order in cursors. */
    private String name() {
        return list + " " + word();
    }
}
