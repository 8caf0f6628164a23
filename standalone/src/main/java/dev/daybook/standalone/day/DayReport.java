package dev.daybook.standalone.day;

import dev.daybook.standalone.day.audit.Facts;
import dev.daybook.standalone.day.audit.Fated;
import dev.daybook.standalone.day.audit.Finding;
import dev.daybook.standalone.day.audit.OrderSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a day when it is over.
 *
 * @param gatewayCalls questions to the gateway that it answered or failed
 * @param gatewayFailures those that it failed
 */
public record DayReport(Facts facts, Course course, long gatewayCalls, long gatewayFailures, List<Finding> findings) {

    private static final int FAULTS_SHOWN = 10;

    public DayReport {
        findings = List.copyOf(findings);
    }

    /** Whether every law holds. */
    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    /** For people. */
    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.addAll(counted("fates", facts.fates().stream().map(Fated::fate)));
        lines.addAll(counted("states", facts.orders().stream().map(OrderSeen::status)));
        lines.add("%d orders, %d events, %d mails, %d movements of card money"
                .formatted(
                        facts.fates().size(),
                        facts.events().size(),
                        facts.mails().size(),
                        facts.ledger().size()));
        lines.add("%d s of work, %d s until nothing was under way"
                .formatted(course.worked().toSeconds(), course.evening().toSeconds()));
        lines.add("the gateway failed %d of %d calls".formatted(gatewayFailures, gatewayCalls));
        lines.add("%d kills of the server, with %s commands in flight; %d were sent again because nobody answered"
                .formatted(course.inFlightAtKills().size(), course.inFlightAtKills(), course.unanswered()));
        findings.forEach(finding -> lines.addAll(law(finding)));
        lines.add(holds() ? "every law holds" : "NOT every law holds");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> law(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("%-6s %s (%d %s)"
                .formatted(finding.holds() ? "ok" : "FAILED", finding.law(), finding.looked(), finding.unit()));
        finding.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> lines.add("         " + fault));
        if (finding.faults().size() > FAULTS_SHOWN) {
            lines.add("         and %d more".formatted(finding.faults().size() - FAULTS_SHOWN));
        }
        return lines;
    }

    private static List<String> counted(String what, Stream<String> names) {
        Map<String, Long> counts =
                names.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>(List.of(what + ":"));
        counts.forEach((name, count) -> lines.add("%8d %s".formatted(count, name)));
        return lines;
    }
}
