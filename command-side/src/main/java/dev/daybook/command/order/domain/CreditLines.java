package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;

/** Credit the pieces of a parcel that did not arrive. */
public record CreditLines(String orderId, String shipmentId, Reason reason) implements OrderCommand {}
