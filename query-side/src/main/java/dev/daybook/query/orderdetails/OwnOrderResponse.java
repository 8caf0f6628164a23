package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as the customer sees who placed it; notes, and why it is held, are for the shop.
 *
 * @param contact absent for who has only looked the order up, and so the addresses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnOrderResponse(
        String id,
        String number,
        OrderKind kind,
        OrderStatus status,
        PaymentStatus paymentStatus,
        boolean paymentAwaited,
        FulfilmentStatus fulfilmentStatus,
        boolean held,
        String currency,
        @Nullable String country,
        OrderDetailResponse.@Nullable Contact contact,
        OrderDetailResponse.@Nullable Address shippingAddress,
        OrderDetailResponse.@Nullable Address billingAddress,
        List<OrderDetailResponse.Line> lines,
        List<OrderDetailResponse.Adjustment> adjustments,
        OrderDetailResponse.Totals totals,
        Money balanceDue,
        Money creditOwed,
        Instant placedAt,
        Instant updatedAt,
        long version) {

    /** Names this shape in validators. */
    static final String REPRESENTATION = "oo2";

    /** Names what is left of it for who has only looked the order up. */
    static final String LOOKED_UP = "ol2";

    static OwnOrderResponse of(OrderDetail order) {
        OrderDetailResponse all = OrderDetailMapping.response(order);
        return new OwnOrderResponse(
                all.id(),
                all.number(),
                all.kind(),
                all.status(),
                all.paymentStatus(),
                all.paymentAwaited(),
                all.fulfilmentStatus(),
                all.held(),
                all.currency(),
                all.country(),
                all.contact(),
                all.shippingAddress(),
                all.billingAddress(),
                all.lines(),
                all.adjustments(),
                all.totals(),
                all.balanceDue(),
                all.creditOwed(),
                all.placedAt(),
                all.updatedAt(),
                all.version());
    }

    /** The same, without who ordered and where it goes. */
    OwnOrderResponse nameless() {
        return new OwnOrderResponse(
                id,
                number,
                kind,
                status,
                paymentStatus,
                paymentAwaited,
                fulfilmentStatus,
                held,
                currency,
                country,
                null,
                null,
                null,
                lines,
                adjustments,
                totals,
                balanceDue,
                creditOwed,
                placedAt,
                updatedAt,
                version);
    }
}
