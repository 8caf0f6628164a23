package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;

/** Somebody is taking the pieces off the shelves. */
@EventType(name = "fulfilment.picking-started")
public record PickingStarted(String fulfilmentId) implements FulfilmentEvent {}
