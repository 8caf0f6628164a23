package dev.daybook.query.stuckorders;

import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.standing.OrderState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one order waits for.
 *
 * @param undelivered pieces that were lost or came back, of which nobody has decided yet
 * @param why everything that it waits for; empty: it is over
 * @param waitingSince when it last moved; absent: it is over
 */
public record WaitingOrder(
        String id,
        String orderId,
        String number,
        String currency,
        OrderState state,
        int undelivered,
        List<Why> why,
        @Nullable Instant waitingSince,
        Instant movedAt,
        long version,
        long position)
        implements ViewDocument {

    public WaitingOrder {
        why = List.copyOf(why);
    }
}
