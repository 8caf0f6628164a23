package dev.daybook.command.order.domain;

import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** How invoices and credit notes get their numbers. */
final class Issuing {

    private Issuing() {}

    /** Whatever has become of the order since, what was sent is invoiced. */
    static List<OrderEvent> issue(IssueDocuments c, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Existing existing -> issue(c, existing.facts().documents());
        };
    }

    /** As many as there are numbers for; none before the one that fell due before it. */
    private static List<OrderEvent> issue(IssueDocuments c, Documents documents) {
        Iterator<String> invoices = c.invoices().iterator();
        Iterator<String> creditNotes = c.creditNotes().iterator();
        List<OrderEvent> events = new ArrayList<>();
        Documents known = documents;
        for (DueDocument due : documents.due()) {
            Iterator<String> free = switch (due) {
                case DueDocument.Invoice _ -> invoices;
                case DueDocument.CreditNote _ -> creditNotes;
            };
            if (!free.hasNext()) {
                break;
            }
            OrderDocument issued = issued(c.orderId(), free.next(), due, known);
            events.add(issued);
            known = known.after(issued);
        }
        return List.copyOf(events);
    }

    private static OrderDocument issued(String orderId, String number, DueDocument due, Documents known) {
        return switch (due) {
            case DueDocument.Invoice invoice ->
                new InvoiceIssued(orderId, number, invoice.shipmentId(), invoice.content());
            case DueDocument.CreditNote note ->
                new CreditNoteIssued(
                        orderId, number, known.amendedBy(note), note.cause(), note.causeId(), note.content());
        };
    }
}
