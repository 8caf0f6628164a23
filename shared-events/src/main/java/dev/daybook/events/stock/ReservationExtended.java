package dev.daybook.events.stock;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * A reservation lasts until another time than before.
 *
 * @param expiresAt from when on its pieces may be given to others; absent: kept until committed or released
 */
@EventType(name = "stock.reservation-extended")
public record ReservationExtended(String stockId, String reservationId, Optional<Instant> expiresAt)
        implements StockEvent {}
