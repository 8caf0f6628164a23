package dev.daybook.events.stock;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * Free pieces are kept for somebody.
 *
 * @param expiresAt from when on they may be given to others; absent: kept until committed or released
 */
@EventType(name = "stock.reserved")
public record StockReserved(String stockId, String reservationId, int quantity, Optional<Instant> expiresAt)
        implements StockEvent {}
