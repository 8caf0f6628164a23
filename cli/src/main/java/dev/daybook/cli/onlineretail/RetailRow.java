package dev.daybook.cli.onlineretail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** One physical line of the file, counted from 1 with the header as line 1. */
sealed interface RetailRow {

    int line();

    /**
     * A line that could be read.
     *
     * @param at local time of the shop
     * @param price of one piece, in major units
     * @param country empty when the column is blank
     */
    record RetailLine(
            int line,
            InvoiceNumber invoice,
            String sku,
            String description,
            int quantity,
            LocalDateTime at,
            BigDecimal price,
            Buyer buyer,
            Optional<String> country)
            implements RetailRow {

        /** Quantity times price, exact and with the file's sign. */
        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        LineMeaning meaning() {
            return LineMeaning.of(this);
        }
    }

    /**
     * A line that could not be read, with as much of it as can be relied on: what is empty is unknown.
     *
     * @param reason what is wrong, in words
     */
    record BrokenRow(
            int line, String reason, Optional<InvoiceNumber> invoice, Optional<Buyer> buyer, Optional<String> sku)
            implements RetailRow {}

    /** A line with nothing in it. */
    record BlankRow(int line) implements RetailRow {}
}
