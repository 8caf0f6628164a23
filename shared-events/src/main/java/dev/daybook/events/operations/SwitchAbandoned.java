package dev.daybook.events.operations;

import dev.daybook.events.EventType;

/**
 * A switch was called off; the live build goes on.
 *
 * @param cause what was in the way
 */
@EventType(name = "operations.switch-abandoned")
public record SwitchAbandoned(String switchId, String replayId, String view, int revision, String cause)
        implements ViewOperation {}
