package dev.daybook.command.order.domain;

import java.util.List;

/**
 * Issue the invoices and credit notes that are due, in the order in which they fell due.
 *
 * @param invoices free numbers, the next one first
 * @param creditNotes likewise
 */
public record IssueDocuments(String orderId, List<String> invoices, List<String> creditNotes) implements OrderCommand {

    public IssueDocuments {
        invoices = List.copyOf(invoices);
        creditNotes = List.copyOf(creditNotes);
    }

    /** Before it is known which numbers are free. */
    public IssueDocuments(String orderId) {
        this(orderId, List.of(), List.of());
    }

    /** The same, under these numbers. */
    public IssueDocuments under(List<String> freeInvoices, List<String> freeCreditNotes) {
        return new IssueDocuments(orderId, freeInvoices, freeCreditNotes);
    }
}
