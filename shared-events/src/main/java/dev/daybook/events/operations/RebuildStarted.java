package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * A view is to be built beside the live one.
 *
 * @param replayId names the rebuild
 * @param revision of what the view's documents say
 * @param build number of the new build
 * @param eventsPerSecond so many are folded at most; absent: as many as can be
 * @param automatic whether it becomes live by itself once it has caught up and is verified
 */
@EventType(name = "operations.rebuild-started")
public record RebuildStarted(
        String replayId, String view, int revision, int build, Optional<Integer> eventsPerSecond, boolean automatic)
        implements ViewOperation {}
