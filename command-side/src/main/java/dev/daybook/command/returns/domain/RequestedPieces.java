package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnReason;

/** Pieces of one line of an order that a customer wants to give back. */
public record RequestedPieces(String lineId, int quantity, ReturnReason reason) {}
