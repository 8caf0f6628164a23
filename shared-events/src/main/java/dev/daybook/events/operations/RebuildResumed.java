package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * A rebuild goes on.
 */
@EventType(name = "operations.rebuild-resumed")
public record RebuildResumed(String replayId, String view) implements ViewOperation {}
