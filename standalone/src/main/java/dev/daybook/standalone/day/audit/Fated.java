package dev.daybook.standalone.day.audit;

/** What was to become of an order. */
public record Fated(String orderId, String fate, String ending) {}
