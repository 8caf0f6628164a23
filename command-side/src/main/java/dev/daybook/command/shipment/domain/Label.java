package dev.daybook.command.shipment.domain;

import java.util.Optional;

/** The carrier's number of a parcel. */
public record Label(String carrier, String trackingNumber, Optional<String> trackingUrl) {}
