package dev.daybook.cli.onlineretail;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every line of a file. All amounts are exact decimals in major units.
 *
 * @param lines physical lines behind the header; always {@code linesInEvents} plus the reported ones
 * @param linesInEvents lines that events hold wholly
 * @param invoices invoice numbers in the file
 * @param ordersImported sales that the server took, in this run or before
 * @param returnsMatched returns on one earlier order each that the server took, in this run or before
 * @param creditsUnmatched orders of kind CREDIT, for what matched no earlier order, that the server took, in this run
 *     or before
 * @param refunds returns with which money went back
 * @param creditsMatched what those returns were credited with, exact
 * @param refunded what went back; less than that where an order was not paid with so much
 * @param masters products and customers
 * @param eventsAppended events that this run added to the streams that its commands are for; 0 on a second
 * @param netTotal quantity times price over all lines that can be read
 * @param netImported the same over what events hold
 * @param netReported the same over the rest
 * @param roundingDifference {@code netImported} less the minor units that the events hold
 * @param linesWithoutAmount reported lines that cannot be read, hence in no amount
 * @param repeated commands that the server had taken before
 */
public record ImportReport(
        int lines,
        int linesInEvents,
        int invoices,
        int ordersImported,
        int returnsMatched,
        int creditsUnmatched,
        int refunds,
        String creditsMatched,
        String refunded,
        MasterCounts masters,
        long eventsAppended,
        String netTotal,
        String netImported,
        String netReported,
        String roundingDifference,
        int linesWithoutAmount,
        int repeated,
        Duration took,
        List<ReportedLine> linesReported) {

    /** Whether a line is reported that should not be there in a sound file, or something was refused. */
    public boolean hasFindings() {
        return !masters.refused().isEmpty()
                || linesReported.stream().anyMatch(line -> !line.code().expected());
    }

    /** The reported lines by code, in the order in which the codes are declared. */
    Map<ReportCode, Integer> reportedByCode() {
        Map<ReportCode, Integer> counts = new EnumMap<>(ReportCode.class);
        linesReported.forEach(line -> counts.merge(line.code(), 1, Integer::sum));
        return counts;
    }
}
