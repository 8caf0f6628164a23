package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/**
 * Pieces went to another location or came from it; both locations tell of it under one id.
 *
 * @param delta pieces that came, or that went where negative; never 0
 */
@EventType(name = "stock.transferred")
public record StockTransferred(String stockId, String transferId, int delta, String otherLocation)
        implements StockEvent {}
