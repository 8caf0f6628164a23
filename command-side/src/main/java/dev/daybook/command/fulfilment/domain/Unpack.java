package dev.daybook.command.fulfilment.domain;

/** Undo a parcel that has not left the house. */
public record Unpack(String fulfilmentId, String shipmentId) implements FulfilmentCommand {}
