package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stock keeps these pieces for the order, beside those that it kept before.
 *
 * @param expiresAt until then, unless the order is confirmed before; absent: as long as the order wants them
 * @param policyVersion of the rules that chose the locations and the time
 */
@EventType(name = "order.stock-reserved")
public record OrderStockReserved(
        String orderId, List<LineReservation> reservations, Optional<Instant> expiresAt, int policyVersion)
        implements OrderEvent {

    public OrderStockReserved {
        reservations = List.copyOf(reservations);
    }
}
