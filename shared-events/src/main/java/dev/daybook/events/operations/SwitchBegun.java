package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * Another build of a view is to become live: both stand still behind this event.
 *
 * @param switchId names the switch
 * @param from number of the live build
 * @param to number of the other one
 */
@EventType(name = "operations.switch-begun")
public record SwitchBegun(String switchId, String replayId, String view, int revision, int from, int to)
        implements ViewOperation {}
