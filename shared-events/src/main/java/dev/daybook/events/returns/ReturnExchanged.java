package dev.daybook.events.returns;

import dev.daybook.events.EventType;

/**
 * The customer gets something else for the pieces: another order, placed in the same append.
 *
 * @param orderId that other order
 */
@EventType(name = "return.exchanged")
public record ReturnExchanged(String returnId, String orderId) implements ReturnEvent {}
