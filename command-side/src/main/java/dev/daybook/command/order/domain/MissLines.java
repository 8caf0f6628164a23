package dev.daybook.command.order.domain;

import dev.daybook.events.order.UndeliveredCause;

/** A parcel will not arrive. */
public record MissLines(String orderId, String shipmentId, UndeliveredCause cause) implements OrderCommand {}
