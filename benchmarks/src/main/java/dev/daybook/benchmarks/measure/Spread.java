package dev.daybook.benchmarks.measure;

import java.util.Collection;

/** The figures of several rounds: their median, the least and the greatest. */
public record Spread(double median, double min, double max) {

    /**
     * The spread of some figures.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
