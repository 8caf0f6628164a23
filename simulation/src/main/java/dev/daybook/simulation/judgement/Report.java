package dev.daybook.simulation.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How history and the tried policies compare.
 *
 * @param events that were looked at
 * @param openOrders that are not over at the end
 * @param until when the last of them happened; absent: there are none
 * @param assumptions what is taken for granted, in words
 */
public record Report(
        long events, int openOrders, Optional<Instant> until, List<PolicyReport> policies, List<String> assumptions) {}
