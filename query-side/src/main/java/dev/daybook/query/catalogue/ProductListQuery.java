package dev.daybook.query.catalogue;

import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which products are wanted, in which order, from where on. */
record ProductListQuery(ProductFilter filter, ProductOrder order, Optional<Key> after, int limit) {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    /**
     * Where a page ends.
     *
     * @param text by what its last product is sorted
     */
    record Key(String text, String id) {}

    static ProductListQuery read(RequestReader reader) {
        ProductOrder order =
                reader.oneOf("sort", ProductOrder.texts()).map(ProductOrder::of).orElse(ProductOrder.NAME);
        return new ProductListQuery(
                ProductFilter.read(reader),
                order,
                reader.after(order.cursorOrder(), 2, parts -> key(order, parts)),
                reader.limit(PRESET_LIMIT, MOST));
    }

    private static Key key(ProductOrder order, List<String> parts) {
        var _ = order.beyond(parts.getFirst(), parts.getLast());
        return new Key(parts.getFirst(), parts.getLast());
    }

    /** What MongoDB is asked; without a limit yet. */
    Query query() {
        List<Criteria> conditions = new ArrayList<>(filter.conditions());
        after.ifPresent(key -> conditions.add(order.beyond(key.text(), key.id())));
        return Query.query(new Criteria().andOperator(conditions)).with(order.sort());
    }

    /** Where the page that ends with this product ends. */
    String cursor(CatalogueProduct last) {
        return Cursor.encode(order.cursorOrder(), order.keyOf(Objects.requireNonNull(last.listing())), last.id());
    }
}
