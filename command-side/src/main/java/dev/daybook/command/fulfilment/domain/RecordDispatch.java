package dev.daybook.command.fulfilment.domain;

/** Tell that a parcel has left the house; for the parcel alone. */
public record RecordDispatch(String fulfilmentId, String shipmentId) implements FulfilmentCommand {}
