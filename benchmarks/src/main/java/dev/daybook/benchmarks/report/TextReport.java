package dev.daybook.benchmarks.report;

import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Row;
import dev.daybook.benchmarks.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run for people: one table per suite, then each goal and what was reached. */
public final class TextReport {

    private TextReport() {}

    public static String environment(Environment environment) {
        return environment.facts().entrySet().stream()
                .map(fact -> "%-20s %s%n".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
    }

    /** The rows of one suite with the measures that occur in it. */
    public static String table(List<Row> rows) {
        List<Measure> measures = Stream.of(Measure.values())
                .filter(measure -> rows.stream().anyMatch(row -> row.measures().containsKey(measure)))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(
                        Stream.of("suite", "variant", "load"), measures.stream().map(TextReport::heading))
                .toList());
        rows.forEach(row -> lines.add(Stream.concat(
                        Stream.of(row.suite(), row.variant(), row.load()),
                        measures.stream().map(measure -> cell(row, measure)))
                .toList()));
        return aligned(lines);
    }

    private static String heading(Measure measure) {
        return measure == Measure.RATE ? measure.heading() + " (min..max)" : measure.heading();
    }

    private static String cell(Row row, Measure measure) {
        Spread spread = row.measures().get(measure);
        if (spread == null) {
            return "n/a";
        }
        return measure == Measure.RATE
                ? "%s (%s..%s)".formatted(number(spread.median()), number(spread.min()), number(spread.max()))
                : number(spread.median());
    }

    /** Three significant digits or all before the point. */
    static String number(double figure) {
        double size = Math.abs(figure);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, figure);
    }

    /** Each goal that a suite of this run is about. */
    public static String goals(Map<Goal, Double> ratios) {
        List<List<String>> lines = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            Double ratio = ratios.get(goal);
            if (ratio != null) {
                lines.add(List.of(
                        goal.key(),
                        "",
                        "",
                        number(ratio),
                        goal.bound(),
                        goal.isReachedBy(ratio)
                                .map(reached -> reached ? "reached" : "missed")
                                .orElse("")));
            }
        }
        return aligned(lines);
    }

    public static String remarks(Findings findings) {
        return findings.remarks().stream()
                .map(remark -> "- " + remark + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** Columns of equal width; all but the first two to the right. */
    private static String aligned(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                int width = width(lines, column);
                if (width > 0) {
                    text.append(String.format((column < 2 ? "%-" : "%") + width + "s  ", line.get(column)));
                }
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
