package dev.daybook.query.changes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPlaced;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whose orders are; only the first event of an order tells, so it is read once, as long as it is remembered. */
@Component
class OrderOwners {

    private static final int REMEMBERED_MAX = 10_000;

    private final LoadingCache<Subject, Optional<String>> owners;

    OrderOwners(EventStore events) {
        this.owners = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .build(order ->
                        owner(events.readEvents(order.toString(), 0).next().getPayload()));
    }

    private static Optional<String> owner(Object first) {
        return switch (first) {
            case OrderPlaced placed -> placed.content().customerId();
            case OrderImported imported -> imported.content().customerId();
            default -> Optional.empty();
        };
    }

    /** The customer's id; empty: a guest ordered. */
    Optional<String> of(Subject order) {
        return owners.get(order);
    }
}
