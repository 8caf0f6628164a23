package dev.daybook.query.infrastructure.deadletters;

/** The parked key after which a list goes on. */
public record ParkedKeyCursor(String view, String key) {}
