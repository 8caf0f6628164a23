package dev.daybook.query.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** In which order products are listed. */
enum ProductOrder {
    NAME("name", "listing.name", Sort.Direction.ASC),
    NAME_DOWN("-name", "listing.name", Sort.Direction.DESC),
    PRICE("price", "listing.price", Sort.Direction.ASC),
    PRICE_DOWN("-price", "listing.price", Sort.Direction.DESC),
    NEWEST("newest", "listing.addedAt", Sort.Direction.DESC);

    private final String text;
    private final String field;
    private final Sort.Direction direction;

    ProductOrder(String text, String field, Sort.Direction direction) {
        this.text = text;
        this.field = field;
        this.direction = direction;
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(order -> order.text).toList();
    }

    static ProductOrder of(String text) {
        return Arrays.stream(values())
                .filter(order -> order.text.equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Names this list and its order in cursors. */
    String cursorOrder() {
        return "products " + text;
    }

    Sort sort() {
        return Sort.by(direction, field, "_id");
    }

    /** By what a product is sorted, as a cursor tells it. */
    String keyOf(Listing listing) {
        return switch (this) {
            case NAME, NAME_DOWN -> listing.name();
            case PRICE, PRICE_DOWN -> listing.price();
            case NEWEST -> Long.toString(listing.addedAt().toEpochMilli());
        };
    }

    /**
     * What lies behind a product in this order.
     *
     * @throws IllegalArgumentException when no product has such a key
     */
    Criteria beyond(String keyText, String id) {
        Object value = this == NEWEST ? Instant.ofEpochMilli(Long.parseLong(keyText)) : keyText;
        Criteria same = where(field).is(value);
        return direction.isAscending()
                ? new Criteria()
                        .orOperator(where(field).gt(value), same.and("_id").gt(id))
                : new Criteria()
                        .orOperator(where(field).lt(value), same.and("_id").lt(id));
    }
}
