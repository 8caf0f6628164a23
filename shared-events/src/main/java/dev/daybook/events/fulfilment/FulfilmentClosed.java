package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;

/** All pieces that were to be sent from here have left. */
@EventType(name = "fulfilment.closed")
public record FulfilmentClosed(String fulfilmentId) implements FulfilmentEvent {}
