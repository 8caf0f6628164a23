package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * A build that never became live is given up.
 */
@EventType(name = "operations.rebuild-cancelled")
public record RebuildCancelled(String replayId, String view, Reason reason) implements ViewOperation {}
