package dev.daybook.command.returns.domain;

import dev.daybook.events.Reason;

/** Do not let the pieces come back. */
public record DeclineReturn(String returnId, Reason reason) implements ReturnCommand {}
