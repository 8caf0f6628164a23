package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.Reason;

/** Stop the work; pieces may still be taken away from it. */
public record Hold(String fulfilmentId, Reason reason) implements FulfilmentCommand {}
