package dev.daybook.events.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line with its price, discount and tax as they were when the order was taken.
 *
 * @param lineId unique within the order
 * @param quantity pieces, more than zero
 * @param unitPrice exact price of one piece in major units of the order's currency, any number of decimals
 * @param totalMinor what the line comes to in minor units: unit price times quantity, rounded half to even, less the
 *     discount, plus a tax that the price does not include; negative in a credit
 */
public record OrderLine(
        String lineId,
        String sku,
        String description,
        int quantity,
        BigDecimal unitPrice,
        Optional<LineDiscount> discount,
        Optional<LineTax> tax,
        long totalMinor) {

    /** Takes the price without trailing zeros, so that equal prices are equal. */
    public OrderLine {
        unitPrice = unitPrice.stripTrailingZeros();
    }
}
