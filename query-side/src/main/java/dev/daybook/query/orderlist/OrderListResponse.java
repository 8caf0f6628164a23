package dev.daybook.query.orderlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of orders on the wire. */
record OrderListResponse(List<Order> orders) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Order(
            String id,
            String number,
            OrderKind kind,
            OrderRow.Status status,
            PaymentStatus paymentStatus,
            boolean paymentAwaited,
            FulfilmentStatus fulfilmentStatus,
            boolean held,
            @Nullable String customerId,
            @Nullable String country,
            List<String> skus,
            int lines,
            Money total,
            Money net,
            Instant placedAt,
            long version) {

        static Order of(OrderRow row) {
            return new Order(
                    row.orderId(),
                    row.number(),
                    row.kind(),
                    row.status(),
                    row.paymentStatus(),
                    row.standing().paymentAwaited(),
                    row.fulfilmentStatus(),
                    !row.activeHolds().isEmpty(),
                    row.customerId(),
                    row.country(),
                    row.skus(),
                    row.lines(),
                    new Money(row.totalMinor(), row.currency()),
                    new Money(row.totalMinor() - row.creditedMinor(), row.currency()),
                    row.placedAt(),
                    row.version());
        }
    }
}
