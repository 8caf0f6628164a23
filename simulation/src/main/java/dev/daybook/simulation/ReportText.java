package dev.daybook.simulation;

import dev.daybook.simulation.judgement.Amount;
import dev.daybook.simulation.judgement.Decision;
import dev.daybook.simulation.judgement.Figure;
import dev.daybook.simulation.judgement.PolicyReport;
import dev.daybook.simulation.judgement.Report;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people. */
final class ReportText {

    private static final int OUTCOME = 60;

    private final PrintWriter out;

    ReportText(PrintWriter out) {
        this.out = out;
    }

    void print(Report report) {
        out.printf(Locale.ROOT, "%-22s %11s %11s %11s  %s%n", "policy", "decisions", "same", "different", "owed more");
        for (PolicyReport policy : report.policies()) {
            String row = String.format(
                    Locale.ROOT,
                    "%-22s %,11d %,11d %,11d  %s",
                    policy.policy(),
                    policy.decisions(),
                    policy.same(),
                    policy.different(),
                    amounts(policy.money()));
            out.println(row.stripTrailing());
        }
        report.policies().forEach(this::details);
        out.println();
        report.assumptions().forEach(assumption -> out.println("* " + assumption));
    }

    private void details(PolicyReport policy) {
        if (policy.figures().isEmpty()
                && policy.notCompared().isEmpty()
                && policy.examples().isEmpty()) {
            return;
        }
        out.println();
        out.println(policy.policy());
        policy.figures().forEach(figure -> line(figure, ""));
        policy.notCompared().forEach(figure -> line(figure, "not compared: "));
        policy.examples().forEach(this::example);
    }

    private void line(Figure figure, String prefix) {
        String text = String.format(
                Locale.ROOT, "  %,11d  %s%s  %s", figure.count(), prefix, figure.name(), amounts(figure.amounts()));
        String each = figure.time()
                .map(all -> ", " + mean(all, figure.count()) + " each")
                .orElse("");
        out.println(text.stripTrailing() + each);
    }

    private void example(Decision decision) {
        out.printf(
                Locale.ROOT,
                "  %s  %s  was %s, would be %s%n",
                decision.at(),
                decision.id(),
                shortened(decision.was()),
                shortened(decision.would()));
    }

    private static String mean(Duration all, long count) {
        return Duration.ofSeconds(all.toSeconds() / Math.max(1, count)).toString();
    }

    private static String shortened(String outcome) {
        return outcome.length() <= OUTCOME ? outcome : outcome.substring(0, OUTCOME - 1) + "…";
    }

    private static String amounts(List<Amount> amounts) {
        return amounts.stream().map(Amount::asText).collect(Collectors.joining(", "));
    }
}
