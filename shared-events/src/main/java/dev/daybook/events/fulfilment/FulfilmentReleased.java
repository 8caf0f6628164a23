package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;

/** The work goes on. */
@EventType(name = "fulfilment.released")
public record FulfilmentReleased(String fulfilmentId) implements FulfilmentEvent {}
