package dev.daybook.command.order.domain;

import java.util.Optional;

/**
 * Some pieces, more than none, of one line that came back.
 *
 * @param creditPrice what one piece is credited with; absent: its share of what the line came to
 */
public record ReturnedPieces(String lineId, int quantity, Optional<Price> creditPrice) {}
