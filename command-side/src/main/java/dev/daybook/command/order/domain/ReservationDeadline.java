package dev.daybook.command.order.domain;

import java.time.Instant;

/**
 * Until when pieces are kept for an order that is not confirmed.
 *
 * @param policyVersion of the rules that set the time
 */
public record ReservationDeadline(Instant until, int policyVersion) {}
