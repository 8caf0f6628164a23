package dev.daybook.command.returns.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Pieces of one line of an order that came back.
 *
 * @param unitPrice what one is credited with; absent: its share of what the line came to
 */
public record CreditedPieces(String lineId, int quantity, Optional<UnitPrice> unitPrice) {

    /**
     * An exact price.
     *
     * @param amount in major units
     * @param currency ISO 4217 code
     */
    public record UnitPrice(BigDecimal amount, String currency) {}
}
