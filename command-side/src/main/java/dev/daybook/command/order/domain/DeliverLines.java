package dev.daybook.command.order.domain;

/** A parcel has arrived. */
public record DeliverLines(String orderId, String shipmentId) implements OrderCommand {}
