package dev.daybook.query.holdsqueue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.WhenOverdue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of holds on the wire. */
record HoldsQueueResponse(List<Hold> holds) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hold(
            String id,
            String orderId,
            String orderNumber,
            HoldKind kind,
            boolean active,
            Instant since,
            String by,
            @Nullable Reason reason,
            @Nullable Review review,
            @Nullable End end) {

        static Hold of(HoldsQueue.Row row) {
            HeldOrder.Hold hold = row.hold();
            return new Hold(
                    hold.holdId(),
                    row.orderId(),
                    row.number(),
                    hold.kind(),
                    hold.active(),
                    hold.placedAt(),
                    hold.placedBy(),
                    Optional.ofNullable(hold.reason())
                            .map(reason -> new Reason(reason.code(), reason.text()))
                            .orElse(null),
                    Optional.ofNullable(hold.review())
                            .map(review -> new Review(review.by(), review.whenOverdue()))
                            .orElse(null),
                    Optional.ofNullable(hold.end())
                            .map(end -> new End(end.at(), end.by(), end.orderOver()))
                            .orElse(null));
        }
    }

    record Reason(String code, String text) {}

    /** By when somebody is to decide, and what the policy does then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(Instant by, @Nullable WhenOverdue whenOverdue) {}

    /** How it ended; with the order, or because somebody released it. */
    record End(Instant at, String by, boolean orderOver) {}
}
