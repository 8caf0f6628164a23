package dev.daybook.query.changes;

import dev.daybook.events.Subject;

/** What a client wants to hear of. */
sealed interface Topic {

    /** One order. */
    record OfOrder(Subject order) implements Topic {}

    /** The orders of one customer. */
    record OfCustomer(String customerId) implements Topic {}

    /** Everything of one desk. */
    record OfQueue(Queue queue) implements Topic {}

    /** Whether a change is told. */
    default boolean covers(Change change, OrderOwners owners) {
        return switch (this) {
            case OfOrder(Subject order) -> change.subject().equals(order);
            case OfCustomer(String customerId) ->
                change.isOf("order")
                        && owners.of(change.subject())
                                .filter(customerId::equals)
                                .isPresent();
            case OfQueue(Queue queue) -> queue.has(change);
        };
    }
}
