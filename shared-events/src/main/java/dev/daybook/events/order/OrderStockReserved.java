package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stock keeps these pieces for the order, beside those that it kept before.
 *
 * @param expiresAt until then, unless the order is confirmed before; absent: as long as the order wants them
 * @param policyVersion of the rules that set the time and listed the locations
 * @param routingVersion of the rules that chose among the locations; absent: it was the first that had enough, or somebody chose it
 */
@EventType(name = "order.stock-reserved")
public record OrderStockReserved(
        String orderId,
        List<LineReservation> reservations,
        Optional<Instant> expiresAt,
        int policyVersion,
        Optional<Integer> routingVersion)
        implements OrderEvent {

    public OrderStockReserved {
        reservations = List.copyOf(reservations);
    }

    /** Pieces of the first locations that had enough. */
    public OrderStockReserved(
            String orderId, List<LineReservation> reservations, Optional<Instant> expiresAt, int policyVersion) {
        this(orderId, reservations, expiresAt, policyVersion, Optional.empty());
    }
}
