package dev.daybook.command.returns.domain;

import java.time.Instant;

/** Pieces of one line that arrived together. */
public record Delivery(String lineId, int quantity, Instant at) {}
