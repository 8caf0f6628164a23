package dev.daybook.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Runs every variant once per round, in an order that changes from round to round, and keeps what each round showed. */
public final class Rounds {

    private final String suite;
    private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();

    private Rounds(String suite) {
        this.suite = suite;
    }

    private record Key(String variant, String load) {}

    /** Rounds that are added one sample at a time. */
    public static Rounds of(String suite) {
        return new Rounds(suite);
    }

    /** Warms every cell up, then measures in interleaved rounds. */
    public static Rounds run(String suite, List<Cell> cells, Pace pace, PrintStream progress) throws Exception {
        Rounds rounds = new Rounds(suite);
        for (Cell cell : cells) {
            rounds.samples.put(new Key(cell.variant(), cell.load()), new ArrayList<>());
            var _ = cell.work().measure(pace.warming());
        }
        for (int round = 0; round < pace.rounds(); round++) {
            progress.println(suite + ": round " + (round + 1) + " of " + pace.rounds());
            for (Cell cell : order(cells, round)) {
                rounds.add(cell.variant(), cell.load(), cell.work().measure(pace));
            }
        }
        return rounds;
    }

    /** Rotated by the round, and backwards in every second one, so that neighbours change places. */
    public static <T> List<T> order(List<T> cells, int round) {
        List<T> order = new ArrayList<>(cells);
        Collections.rotate(order, -round);
        return round % 2 == 0 ? order : order.reversed();
    }

    /** Keeps what a variant showed in the next round. */
    public void add(String variant, String load, Sample sample) {
        var _ = samples.computeIfAbsent(new Key(variant, load), _ -> new ArrayList<>())
                .add(sample);
    }

    /** One row per cell, in the order in which they were given. */
    public List<Row> rows() {
        return samples.entrySet().stream()
                .map(entry ->
                        new Row(suite, entry.getKey().variant(), entry.getKey().load(), spreads(entry.getValue())))
                .toList();
    }

    private static Map<Measure, Spread> spreads(List<Sample> samples) {
        Map<Measure, Spread> spreads = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Double> figures = samples.stream()
                    .map(sample -> sample.find(measure))
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble)
                    .toList();
            if (!figures.isEmpty()) {
                spreads.put(measure, Spread.of(figures));
            }
        }
        return spreads;
    }

    /** The median over the rounds of one figure of one cell by one of another, both of the same round. */
    public OptionalDouble ratio(String load, String variant, String baseline, Measure measure) {
        return ratio(variant, load, figure(measure), baseline, load, figure(measure));
    }

    /** The same for any two cells and figures; empty where one was not measured. */
    public OptionalDouble ratio(
            String variant,
            String load,
            ToDoubleFunction<Sample> figure,
            String baseline,
            String baselineLoad,
            ToDoubleFunction<Sample> baselineFigure) {
        List<Sample> above = samples.getOrDefault(new Key(variant, load), List.of());
        List<Sample> below = samples.getOrDefault(new Key(baseline, baselineLoad), List.of());
        List<Double> ratios = IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToObj(round ->
                        figure.applyAsDouble(above.get(round)) / baselineFigure.applyAsDouble(below.get(round)))
                .filter(Double::isFinite)
                .toList();
        return ratios.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Spread.of(ratios).median());
    }

    /** One figure of a sample; not a number where it was not measured. */
    public static ToDoubleFunction<Sample> figure(Measure measure) {
        return sample -> sample.find(measure).orElse(Double.NaN);
    }

    /** Processor time of the process under test and of PostgreSQL together. */
    public static double cpu(Sample sample) {
        return figure(Measure.JVM_CPU).applyAsDouble(sample)
                + figure(Measure.POSTGRES_CPU).applyAsDouble(sample);
    }
}
