package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * Keys of a new build were folded again from the stored events and compared with it.
 *
 * @param sampled so many keys
 * @param different so many of them were not the same
 */
@EventType(name = "operations.rebuild-verified")
public record RebuildVerified(String replayId, String view, int sampled, int different) implements ViewOperation {}
