package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.math.BigDecimal;
import java.util.Optional;

/** What the lines of a file say about one product. */
final class ProductFacts {

    private final Tally<String> names = new Tally<>();
    private final Tally<BigDecimal> prices = new Tally<>();
    private long pieces;

    /** Takes a line that sells the product or takes it back. */
    void learn(RetailLine line) {
        pieces = Math.addExact(pieces, line.quantity());
        if (line.invoice().kind() == InvoiceKind.SALE) {
            if (!line.description().isBlank()) {
                names.count(line.description());
            }
            if (line.price().signum() > 0) {
                prices.count(line.price().stripTrailingZeros());
            }
        }
    }

    /** What sales call it most often. */
    Optional<String> name() {
        return names.mostFrequent();
    }

    /** What sales ask for it most often; empty when it was only ever given away. */
    Optional<BigDecimal> price() {
        return prices.mostFrequent();
    }

    /** Pieces sold less pieces that came back; less than zero when more came back. */
    long netPieces() {
        return pieces;
    }
}
