package dev.daybook.command.returns.domain;

/** Tell that a parcel is on its way back. */
public record RecordSent(String returnId, String carrier, String trackingNumber) implements ReturnCommand {}
