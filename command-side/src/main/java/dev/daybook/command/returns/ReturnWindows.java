package dev.daybook.command.returns;

import dev.daybook.command.returns.domain.ReturnPolicy;
import dev.daybook.command.returns.domain.ReturnWindow;
import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.Optional;

/** How many pieces of an order may still come back, by when they arrived. */
final class ReturnWindows {

    private final OrderDeliveries deliveries;
    private final ReturnPolicy policy;

    ReturnWindows(OrderDeliveries deliveries, ReturnPolicy policy) {
        this.deliveries = deliveries;
        this.policy = policy;
    }

    /** The deliveries are read only where it matters when they were; empty: pieces may come back for ever. */
    Optional<ReturnWindow> of(String tenant, String orderId, Instant now) {
        return policy.window().isEmpty()
                ? Optional.empty()
                : policy.window(deliveries.of(new Subject(tenant, "order", orderId)), now);
    }
}
