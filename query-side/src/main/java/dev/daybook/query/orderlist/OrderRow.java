package dev.daybook.query.orderlist;

import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.OrderStanding;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as a search finds it.
 *
 * @param activeHolds ids of the holds that keep the order
 * @param standing what the next event is folded into
 * @param skus each once, in the order of the lines
 */
public record OrderRow(
        String id,
        String orderId,
        String number,
        OrderKind kind,
        Status status,
        PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus,
        OrderStanding standing,
        List<String> activeHolds,
        @Nullable String customerId,
        List<String> skus,
        int lines,
        String currency,
        @Nullable String country,
        long totalMinor,
        long creditedMinor,
        Instant placedAt,
        long version,
        long position)
        implements ViewDocument {

    public OrderRow {
        activeHolds = List.copyOf(activeHolds);
        skus = List.copyOf(skus);
    }

    /** The same order with other lines, and what it comes to with them. */
    OrderRow edited(List<String> otherSkus, int otherLines, long otherTotalMinor) {
        return new OrderRow(
                id,
                orderId,
                number,
                kind,
                status,
                paymentStatus,
                fulfilmentStatus,
                standing,
                activeHolds,
                customerId,
                otherSkus,
                otherLines,
                currency,
                country,
                otherTotalMinor,
                creditedMinor,
                placedAt,
                version,
                position);
    }

    /** The same order, its pieces and payments standing otherwise; the statuses follow. */
    OrderRow standing(OrderStanding other) {
        return new OrderRow(
                id,
                orderId,
                number,
                kind,
                status,
                PaymentStatus.of(other.bill(totalMinor, creditedMinor)),
                other.fulfilmentStatus(),
                other,
                activeHolds,
                customerId,
                skus,
                lines,
                currency,
                country,
                totalMinor,
                creditedMinor,
                placedAt,
                version,
                position);
    }

    /** Where an order is in its life. */
    public enum Status {
        PLACED,
        CONFIRMED,
        COMPLETED,
        CANCELLED,
        EXPIRED,
        ARCHIVED
    }
}
