package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * A build that is not live was removed.
 */
@EventType(name = "operations.build-dropped")
public record BuildDropped(String view, int revision, int build, Reason reason) implements ViewOperation {}
