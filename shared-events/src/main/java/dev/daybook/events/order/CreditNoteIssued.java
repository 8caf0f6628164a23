package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;
import java.util.Optional;

/**
 * What is not owed any more after it was invoiced was credited.
 *
 * @param invoices the numbers of those that it amends, as article 219 of Directive 2006/112/EC wants it, in the order in which their
 *     pieces are taken back
 * @param causeId the return, or the parcel that did not arrive; absent where pieces were called off
 * @param content amounts that are credited are positive
 */
@EventType(name = "order.credit-note-issued")
public record CreditNoteIssued(
        String orderId,
        String number,
        List<String> invoices,
        CreditCause cause,
        Optional<String> causeId,
        DocumentContent content)
        implements OrderDocument {

    public CreditNoteIssued {
        invoices = List.copyOf(invoices);
    }
}
