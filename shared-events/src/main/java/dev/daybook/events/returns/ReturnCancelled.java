package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The return was called off before anything came back. */
@EventType(name = "return.cancelled")
public record ReturnCancelled(String returnId, Reason reason) implements ReturnEvent {}
