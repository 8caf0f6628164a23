package dev.daybook.command.returns.domain;

import dev.daybook.events.Reason;

/** Call a return off of which nothing came back yet. */
public record CancelReturn(String returnId, Reason reason) implements ReturnCommand {}
