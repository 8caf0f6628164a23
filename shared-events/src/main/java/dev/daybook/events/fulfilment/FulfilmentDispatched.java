package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;

/** A parcel has left the house. */
@EventType(name = "fulfilment.dispatched")
public record FulfilmentDispatched(String fulfilmentId, String shipmentId) implements FulfilmentEvent {}
