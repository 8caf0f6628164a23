package dev.daybook.benchmarks.measure;

import java.util.Map;

/**
 * One line of the table: a variant at a load, over all rounds.
 *
 * @param load such as {@code 32} for commands in flight or {@code 1000/s} for an arrival rate
 */
public record Row(String suite, String variant, String load, Map<Measure, Spread> measures) {

    public Row {
        measures = Map.copyOf(measures);
    }
}
