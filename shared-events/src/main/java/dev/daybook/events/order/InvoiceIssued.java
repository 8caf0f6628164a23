package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * What a parcel comes to was invoiced.
 *
 * @param number sequential and unique, as article 226(2) of Directive 2006/112/EC wants it
 */
@EventType(name = "order.invoice-issued")
public record InvoiceIssued(String orderId, String number, String shipmentId, DocumentContent content)
        implements OrderDocument {}
