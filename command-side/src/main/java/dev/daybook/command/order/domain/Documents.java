package dev.daybook.command.order.domain;

import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.OrderDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The invoices and credit notes of an order.
 *
 * @param due those that have no number yet, the oldest first
 * @param invoices those that were issued, the oldest first
 */
record Documents(List<DueDocument> due, List<Invoiced> invoices) {

    /**
     * An invoice that was issued.
     *
     * @param uncredited pieces by line
     */
    record Invoiced(String number, String shipmentId, Map<String, Integer> uncredited) {

        Invoiced {
            uncredited = Collections.unmodifiableMap(new LinkedHashMap<>(uncredited));
        }

        static Invoiced of(InvoiceIssued event) {
            Map<String, Integer> pieces = new LinkedHashMap<>();
            event.content().lines().forEach(line -> pieces.put(line.lineId(), line.quantity()));
            return new Invoiced(event.number(), event.shipmentId(), pieces);
        }
    }

    Documents {
        due = List.copyOf(due);
        invoices = List.copyOf(invoices);
    }

    static Documents none() {
        return new Documents(List.of(), List.of());
    }

    /** Whether nothing of the order was invoiced here, nor is to be. */
    boolean isEmpty() {
        return due.isEmpty() && invoices.isEmpty();
    }

    Documents with(DueDocument other) {
        return new Documents(Stream.concat(due.stream(), Stream.of(other)).toList(), invoices);
    }

    /** They are issued in the order in which they fell due. */
    Documents after(OrderDocument event) {
        List<DueDocument> left = due.stream().skip(1).toList();
        return switch (event) {
            case InvoiceIssued e ->
                new Documents(
                        left,
                        Stream.concat(invoices.stream(), Stream.of(Invoiced.of(e)))
                                .toList());
            case CreditNoteIssued e ->
                new Documents(left, credited(e.invoices(), e.content().lines()));
        };
    }

    /** The invoices whose pieces a credit note takes back: that of its own parcel first, then the oldest. */
    List<String> amendedBy(DueDocument.CreditNote note) {
        List<String> preferred = Stream.concat(
                        invoices.stream()
                                .filter(invoice -> note.cause() == CreditCause.UNDELIVERED
                                        && note.causeId().equals(Optional.of(invoice.shipmentId()))),
                        invoices.stream())
                .map(Invoiced::number)
                .distinct()
                .toList();
        List<Invoiced> after = credited(preferred, note.content().lines());
        return preferred.stream()
                .filter(number -> invoices.stream()
                        .anyMatch(invoice -> invoice.number().equals(number) && !after.contains(invoice)))
                .toList();
    }

    private List<Invoiced> credited(List<String> numbers, List<DocumentLine> lines) {
        Map<String, Invoiced> byNumber = new LinkedHashMap<>();
        invoices.forEach(invoice -> byNumber.put(invoice.number(), invoice));
        for (DocumentLine line : lines) {
            int open = line.quantity();
            for (String number : numbers) {
                Invoiced invoice = byNumber.get(number);
                int taken = invoice == null
                        ? 0
                        : Math.min(open, invoice.uncredited().getOrDefault(line.lineId(), 0));
                if (invoice != null && taken > 0) {
                    Map<String, Integer> left = new LinkedHashMap<>(invoice.uncredited());
                    left.merge(line.lineId(), -taken, Integer::sum);
                    byNumber.put(number, new Invoiced(number, invoice.shipmentId(), left));
                    open -= taken;
                }
            }
        }
        return new ArrayList<>(byNumber.values());
    }
}
