package dev.daybook.events.order;

import java.time.Instant;

/**
 * Somebody is to decide about a held order in time.
 *
 * @param by then the policy decides
 * @param policyVersion of the rules that ask for it
 */
public record HoldReview(Instant by, int policyVersion) {}
