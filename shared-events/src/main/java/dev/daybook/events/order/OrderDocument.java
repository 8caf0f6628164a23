package dev.daybook.events.order;

/** A document about the money of an order was issued; nothing of it changes any more. */
public sealed interface OrderDocument extends OrderEvent permits InvoiceIssued, CreditNoteIssued {

    /** The next one of its series, in the order of issue. */
    String number();

    DocumentContent content();
}
