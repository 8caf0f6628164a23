package dev.daybook.command.returns.domain;

import java.util.Optional;

/**
 * Give the customer something else for the pieces.
 *
 * @param orderId the order that is placed in exchange
 * @param calledOff an order that was placed in exchange before and came to nothing
 */
public record ExchangeReturn(String returnId, String orderId, Optional<String> calledOff) implements ReturnCommand {}
