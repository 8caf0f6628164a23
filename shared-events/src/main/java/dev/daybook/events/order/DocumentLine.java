package dev.daybook.events.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Pieces of one line on an invoice or a credit note.
 *
 * @param quantity pieces, more than zero
 * @param unitPrice exact price of one piece in major units, before the line's discount
 * @param tax the part of it that falls on these pieces
 * @param totalMinor what these pieces come to, discount and tax included
 */
public record DocumentLine(
        String lineId,
        String sku,
        String description,
        int quantity,
        BigDecimal unitPrice,
        Optional<LineTax> tax,
        long totalMinor) {

    /** Takes the price without trailing zeros, so that equal prices are equal. */
    public DocumentLine {
        unitPrice = unitPrice.stripTrailingZeros();
    }
}
