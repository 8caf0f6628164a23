package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.List;

/** A complete and sound invoice, in the file's order; at least one line. */
record Invoice(InvoiceNumber number, List<RetailLine> lines) {

    /** Speaks for the whole invoice: its customer, its country and, if there are several, its time. */
    RetailLine first() {
        return lines.getFirst();
    }
}
