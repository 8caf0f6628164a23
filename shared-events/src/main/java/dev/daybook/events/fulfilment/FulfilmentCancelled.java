package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** Nothing is left to be sent from here, and nothing was. */
@EventType(name = "fulfilment.cancelled")
public record FulfilmentCancelled(String fulfilmentId, Reason reason) implements FulfilmentEvent {}
