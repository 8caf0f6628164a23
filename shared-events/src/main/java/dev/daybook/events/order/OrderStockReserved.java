package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The stock keeps pieces for the order, until {@code expiresAt} unless the order is confirmed before; the order's id names the
 * reservation in each stock stream.
 *
 * @param policyVersion of the rules that chose the locations and the time
 */
@EventType(name = "order.stock-reserved")
public record OrderStockReserved(
        String orderId, List<LineReservation> reservations, Instant expiresAt, int policyVersion)
        implements OrderEvent {

    public OrderStockReserved {
        reservations = List.copyOf(reservations);
    }
}
