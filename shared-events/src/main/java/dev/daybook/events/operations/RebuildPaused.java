package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * A rebuild rests until it is resumed.
 */
@EventType(name = "operations.rebuild-paused")
public record RebuildPaused(String replayId, String view) implements ViewOperation {}
