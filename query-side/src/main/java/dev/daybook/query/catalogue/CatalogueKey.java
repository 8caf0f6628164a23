package dev.daybook.query.catalogue;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.views.DocumentKey;
import java.util.List;

/** Products and the stock of their SKUs go by the product. */
final class CatalogueKey implements DocumentKey {

    static final String PRODUCT = "product";
    static final String STOCK = "stock";

    private static final char SEPARATOR = '@';

    /** The product that a stream tells of; any other stream stands for itself. */
    static Subject productOf(Subject subject) {
        int at = subject.id().lastIndexOf(SEPARATOR);
        return subject.stream().equals(STOCK) && at > 0
                ? new Subject(subject.tenant(), PRODUCT, subject.id().substring(0, at))
                : subject;
    }

    @Override
    public String of(Subject subject) {
        return productOf(subject).toString();
    }

    @Override
    public List<Streams> streamsOf(String key) {
        Subject product = Subject.parse(key);
        Subject stock = new Subject(product.tenant(), STOCK, product.id() + SEPARATOR);
        return List.of(Streams.one(key), Streams.startingWith(stock.toString()));
    }
}
