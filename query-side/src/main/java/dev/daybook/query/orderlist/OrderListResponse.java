package dev.daybook.query.orderlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.orderlist.OrderRow.Mark;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders on the wire.
 *
 * @param self the same list from its beginning, always in these words: what a saved search is kept as
 */
record OrderListResponse(String self, List<Order> orders) {

    /**
     * One order.
     *
     * @param holdKinds why it is held, each kind once; absent for its customer, and so locations and backordered
     */
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
            @Nullable List<HoldKind> holdKinds,
            @Nullable List<String> locations,
            @Nullable Boolean backordered,
            @Nullable String customerId,
            @Nullable String country,
            List<String> skus,
            int lines,
            Money total,
            Money net,
            Money balanceDue,
            Money creditOwed,
            Instant placedAt,
            Instant updatedAt,
            long version) {

        static Order of(OrderRow row) {
            return order(
                    row,
                    row.holds().stream()
                            .map(OrderRow.Hold::kind)
                            .distinct()
                            .sorted()
                            .toList(),
                    row.locations(),
                    row.has(Mark.BACKORDERED));
        }

        /** As its customer sees it. */
        static Order ofOwner(OrderRow row) {
            return order(row, null, null, null);
        }

        private static Order order(
                OrderRow row,
                @Nullable List<HoldKind> holdKinds,
                @Nullable List<String> locations,
                @Nullable Boolean backordered) {
            Bill bill = row.standing().bill(row.totalMinor(), row.creditedMinor());
            return new Order(
                    row.orderId(),
                    row.number(),
                    row.kind(),
                    row.status(),
                    row.paymentStatus(),
                    row.has(Mark.PAYMENT_AWAITED),
                    row.fulfilmentStatus(),
                    row.has(Mark.HELD),
                    holdKinds,
                    locations,
                    backordered,
                    row.customerId(),
                    row.country(),
                    row.skus(),
                    row.lines(),
                    new Money(row.totalMinor(), row.currency()),
                    new Money(row.totalMinor() - row.creditedMinor(), row.currency()),
                    new Money(bill.balanceDueMinor(), row.currency()),
                    new Money(bill.creditOwedMinor(), row.currency()),
                    row.placedAt(),
                    row.updatedAt(),
                    row.version());
        }
    }
}
