package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.Optional;
import java.util.OptionalInt;

/** What the first pass learns about one invoice, so that the second knows when it is complete and sound. */
final class InvoiceFacts {

    static final int ROW_LIMIT = 10_000;

    private Optional<RetailLine> first = Optional.empty();
    private int rows;
    private int lastLine;
    private OptionalInt faultLine = OptionalInt.empty();

    void seen(int line) {
        rows++;
        lastLine = line;
    }

    void learn(RetailLine line) {
        if (first.isEmpty()) {
            first = Optional.of(line);
        }
    }

    void fault(int line) {
        if (faultLine.isEmpty()) {
            faultLine = OptionalInt.of(line);
        }
    }

    int lastLine() {
        return lastLine;
    }

    /** The first line for which the whole invoice has to be withheld. */
    OptionalInt faultLine() {
        return faultLine;
    }

    /** Who the readable lines name; empty when there is none. */
    Optional<Buyer> buyer() {
        return first.map(RetailLine::buyer);
    }

    /** Why a readable line cannot be taken over as part of this invoice, in words. */
    Optional<String> objection(RetailLine line) {
        RetailLine known = first.orElse(line);
        if (!known.buyer().equals(line.buyer())) {
            return Optional.of("names another customer than line " + known.line() + " of the same invoice");
        }
        if (!known.country().equals(line.country())) {
            return Optional.of("names another country than line " + known.line() + " of the same invoice");
        }
        if (rows > ROW_LIMIT) {
            return Optional.of("belongs to an invoice of more than " + ROW_LIMIT + " lines, which no order holds");
        }
        if (line.meaning() == LineMeaning.UNCLEAR) {
            return Optional.of("has quantity " + line.quantity() + " at price "
                    + line.price().toPlainString() + ", which means nothing on this kind of invoice");
        }
        return Optional.empty();
    }
}
