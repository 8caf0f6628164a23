package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The pieces may not come back, for good. */
@EventType(name = "return.declined")
public record ReturnDeclined(String returnId, Reason reason) implements ReturnEvent {}
