package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.DueDocument;
import dev.daybook.command.order.domain.InvoicePolicy;
import dev.daybook.command.order.domain.IssueDocuments;
import dev.daybook.command.order.domain.Numbering;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.series.domain.Series;
import dev.daybook.command.series.domain.SeriesCommand;
import dev.daybook.command.series.domain.TakeNumber;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.series.SeriesEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;

/**
 * Numbers for the documents of an order, taken in the append that issues them: a number is taken if and only if a document
 * bears it. The series of invoices is locked before that of credit notes.
 */
final class OrderDocuments implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<SeriesCommand, SeriesEvent, Series> series;
    private final InvoicePolicy policy;

    OrderDocuments(
            Alongside alongside, StreamDefinition<SeriesCommand, SeriesEvent, Series> series, InvoicePolicy policy) {
        this.alongside = alongside;
        this.series = series;
        this.policy = policy;
    }

    /** The command with the numbers that are free. */
    OrderCommand informed(OrderCommand command, Order order, MetaData metaData) {
        return command instanceof IssueDocuments issue
                ? issue.under(
                        free(policy.invoices(), due(order, DueDocument.Invoice.class), metaData),
                        free(policy.creditNotes(), due(order, DueDocument.CreditNote.class), metaData))
                : command;
    }

    private static int due(Order order, Class<? extends DueDocument> kind) {
        return Math.toIntExact(
                order.dueDocuments().stream().filter(kind::isInstance).count());
    }

    private List<String> free(Numbering numbering, int wanted, MetaData metaData) {
        if (wanted == 0) {
            return List.of();
        }
        Year year = year(metaData);
        int taken = taken(numbering.seriesId(year), metaData);
        return IntStream.rangeClosed(taken + 1, taken + wanted)
                .mapToObj(sequence -> numbering.number(year, sequence))
                .toList();
    }

    /** Takes the numbers of what was issued. */
    void follow(List<OrderEvent> events, MetaData metaData) {
        take(policy.invoices(), issued(events, InvoiceIssued.class), metaData);
        take(policy.creditNotes(), issued(events, CreditNoteIssued.class), metaData);
    }

    private static List<? extends OrderDocument> issued(List<OrderEvent> events, Class<? extends OrderDocument> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void take(Numbering numbering, List<? extends OrderDocument> documents, MetaData metaData) {
        if (documents.isEmpty()) {
            return;
        }
        String seriesId = numbering.seriesId(year(metaData));
        int sequence = taken(seriesId, metaData);
        for (OrderDocument document : documents) {
            sequence++;
            alongside.decide(
                    series, new TakeNumber(seriesId, sequence, document.number(), document.orderId()), metaData);
        }
    }

    private int taken(String seriesId, MetaData metaData) {
        return alongside.lock(series, metaData, seriesId).taken();
    }

    private Year year(MetaData metaData) {
        return policy.year(EnvelopeMetaData.contextOf(metaData).occurredAt());
    }
}
