package dev.daybook.command.returns.domain;

/** What a carrier brings back. */
record Parcel(String carrier, String trackingNumber) {}
