package dev.daybook.benchmarks.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What one variant showed in one round; what could not be measured is absent. */
public record Sample(Map<Measure, Double> figures) {

    public Sample {
        figures = Map.copyOf(figures);
    }

    /** One figure. */
    public OptionalDouble find(Measure measure) {
        Double figure = figures.get(measure);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /** The same with one figure more. */
    public Sample with(Measure measure, double figure) {
        Map<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(figures);
        more.put(measure, figure);
        return new Sample(more);
    }
}
