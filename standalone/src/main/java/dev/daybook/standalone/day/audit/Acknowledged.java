package dev.daybook.standalone.day.audit;

/**
 * A command that was accepted.
 *
 * @param key its idempotency key
 * @param id of what it was about, by the answer
 * @param appendId under which its events are stored; empty when it changed nothing
 * @param events of that stream, how many, by the answer
 */
public record Acknowledged(String key, String id, String appendId, int events) {}
