package dev.daybook.benchmarks.report;

import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Row;
import dev.daybook.benchmarks.measure.Spread;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run for programs: {@code environment}, {@code rows} and {@code ratios}. */
public final class JsonReport {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonReport() {}

    public static String write(Environment environment, Findings findings) {
        ObjectNode report = JSON.createObjectNode();
        ObjectNode machine = report.putObject("environment");
        environment.facts().forEach(machine::put);
        var rows = report.putArray("rows");
        findings.rows().forEach(row -> rows.add(row(row)));
        ObjectNode ratios = report.putObject("ratios");
        for (Goal goal : Goal.values()) {
            Double ratio = findings.ratios().get(goal);
            if (ratio != null) {
                ratios.put(goal.key(), ratio);
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static ObjectNode row(Row row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("suite", row.suite()).put("variant", row.variant()).put("load", row.load());
        ObjectNode measures = json.putObject("measures");
        for (Measure measure : Measure.values()) {
            Spread spread = row.measures().get(measure);
            if (spread != null) {
                measures.putObject(measure.key())
                        .put("median", spread.median())
                        .put("min", spread.min())
                        .put("max", spread.max());
            }
        }
        return json;
    }
}
