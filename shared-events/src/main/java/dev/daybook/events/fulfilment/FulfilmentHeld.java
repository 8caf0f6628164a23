package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The work was stopped. */
@EventType(name = "fulfilment.held")
public record FulfilmentHeld(String fulfilmentId, Reason reason) implements FulfilmentEvent {}
