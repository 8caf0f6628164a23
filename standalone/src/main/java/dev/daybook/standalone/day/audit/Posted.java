package dev.daybook.standalone.day.audit;

/** A mail in the outbox. */
public record Posted(String messageId, String subject) {}
