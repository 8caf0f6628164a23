package dev.daybook.command.order.domain;

import java.time.Instant;

/**
 * Until when something about an order is to be done.
 *
 * @param policyVersion of the rules that set the time
 */
public record Deadline(Instant until, int policyVersion) {}
