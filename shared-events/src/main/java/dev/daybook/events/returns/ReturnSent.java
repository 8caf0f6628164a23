package dev.daybook.events.returns;

import dev.daybook.events.EventType;

/** The customer sent a parcel; a return may come in several. */
@EventType(name = "return.sent")
public record ReturnSent(String returnId, String carrier, String trackingNumber) implements ReturnEvent {}
