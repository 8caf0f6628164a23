package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;

/** The location has taken the work on. */
@EventType(name = "fulfilment.allocated")
public record FulfilmentAllocated(String fulfilmentId) implements FulfilmentEvent {}
