package dev.daybook.benchmarks.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What suites found: rows, one ratio per goal, and remarks on how to read them. */
public final class Findings {

    private final List<Row> rows = new ArrayList<>();
    private final Map<Goal, Double> ratios = new EnumMap<>(Goal.class);
    private final List<String> remarks = new ArrayList<>();

    public Findings add(Rounds rounds) {
        rows.addAll(rounds.rows());
        return this;
    }

    public Findings add(Row row) {
        var _ = rows.add(row);
        return this;
    }

    /** A ratio; left out where a part of it was not measured. */
    public Findings add(Goal goal, OptionalDouble ratio) {
        ratio.ifPresent(value -> ratios.put(goal, value));
        return this;
    }

    public Findings remark(String remark) {
        var _ = remarks.add(remark);
        return this;
    }

    public Findings add(Findings more) {
        rows.addAll(more.rows);
        ratios.putAll(more.ratios);
        remarks.addAll(more.remarks);
        return this;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public Map<Goal, Double> ratios() {
        return Map.copyOf(ratios);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
