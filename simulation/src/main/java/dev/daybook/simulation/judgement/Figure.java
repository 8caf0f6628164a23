package dev.daybook.simulation.judgement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * So many, and what they come to.
 *
 * @param name what is counted, in words
 * @param amounts by currency; empty where it is not about money
 * @param time altogether; absent where it is not about time
 */
public record Figure(String name, long count, List<Amount> amounts, Optional<Duration> time) {}
