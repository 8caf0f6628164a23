package dev.daybook.query.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The changes that people of one desk work on. */
enum Queue {
    ORDERS,
    /** Fulfilments, and the parcels that they become. */
    FULFILMENTS,
    RETURNS,
    /** Of orders and of fulfilments. */
    HOLDS,
    PAYMENTS,
    STOCK;

    private static final Set<String> OF_HOLDS =
            Set.of("order.held", "order.hold-released", "fulfilment.held", "fulfilment.released");

    /** The queue of this name in a URL. */
    static Optional<Queue> named(String word) {
        return Arrays.stream(values())
                .filter(queue -> queue.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Queue::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(Change change) {
        return switch (this) {
            case ORDERS -> change.isOf("order");
            case FULFILMENTS -> change.isOf("fulfilment") || change.isOf("shipment");
            case RETURNS -> change.isOf("return");
            case HOLDS -> OF_HOLDS.contains(change.type());
            case PAYMENTS -> change.isOf("payment");
            case STOCK -> change.isOf("stock");
        };
    }
}
