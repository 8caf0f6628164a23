package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * Both builds held the same events; from here on queries read the other one.
 *
 * @param documents so many the new live build had
 */
@EventType(name = "operations.view-switched")
public record ViewSwitched(
        String switchId, String replayId, String view, int revision, int from, int to, long documents)
        implements ViewOperation {}
