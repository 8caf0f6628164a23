package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * A rebuild is to go at another pace.
 *
 * @param eventsPerSecond so many are folded at most; absent: as many as can be
 */
@EventType(name = "operations.rebuild-paced")
public record RebuildPaced(String replayId, String view, Optional<Integer> eventsPerSecond) implements ViewOperation {}
