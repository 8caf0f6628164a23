package dev.daybook.store;

import dev.daybook.events.Subject;

/**
 * One row of the store as it lies there, neither upcast nor decoded.
 *
 * @param type stored name
 * @param payload JSON
 * @param metadata JSON
 */
public record StoredEvent(
        long position,
        Subject subject,
        long version,
        String type,
        int revision,
        String recordedAt,
        String payload,
        String metadata) {}
