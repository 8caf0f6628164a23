package dev.daybook.query.holdsqueue;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.WhenOverdue;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holds of one order, in the order they were placed; there may be none. */
public record HeldOrder(String id, String orderId, String number, List<Hold> holds, long version, long position)
        implements ViewDocument {

    public HeldOrder {
        holds = List.copyOf(holds);
    }

    /**
     * One hold.
     *
     * @param key unique among the holds of all orders
     * @param active whether it keeps the order
     * @param reason why it was placed, where somebody said so
     * @param review absent: it may last as long as it takes
     * @param end absent: it is active
     */
    public record Hold(
            String key,
            String holdId,
            HoldKind kind,
            boolean active,
            Instant placedAt,
            String placedBy,
            @Nullable Why reason,
            @Nullable Review review,
            @Nullable End end) {

        Hold ended(End how) {
            return new Hold(key, holdId, kind, false, placedAt, placedBy, reason, review, how);
        }
    }

    public record Why(String code, String text) {}

    /** By when somebody is to decide, and what the policy does then. */
    public record Review(Instant by, @Nullable WhenOverdue whenOverdue) {}

    /**
     * How it ended.
     *
     * @param orderOver whether the order came to its end with it
     */
    public record End(Instant at, String by, boolean orderOver) {}
}
