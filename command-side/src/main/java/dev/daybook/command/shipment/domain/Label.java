package dev.daybook.command.shipment.domain;

import java.util.Optional;

/** The carrier's number of a parcel. */
record Label(String carrier, String trackingNumber, Optional<String> trackingUrl) {}
