package dev.daybook.events.returns;

import dev.daybook.events.EventType;

/** Nothing more comes back under this return, and nothing more is done with what came. */
@EventType(name = "return.closed")
public record ReturnClosed(String returnId) implements ReturnEvent {}
