package dev.daybook.cli.onlineretail;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in a dozen lines for a person. */
public final class ImportSummary {

    private static final int SHOWN_FINDINGS = 5;

    private ImportSummary() {}

    /** The text, each line ended. */
    public static String of(ImportReport report, ImportSettings settings) {
        StringBuilder text = new StringBuilder();
        int reported = report.linesReported().size();
        count(text, "lines", report.lines());
        count(text, "  in events", report.linesInEvents());
        count(text, "  reported", reported);
        report.reportedByCode().forEach((code, lines) -> count(text, "    " + code, lines));
        count(text, "invoices", report.invoices());
        count(text, "orders imported", report.ordersImported());
        count(text, "returns matched", report.returnsMatched());
        count(text, "  with a refund", report.refunds());
        count(text, "credits unmatched", report.creditsUnmatched());
        MasterCounts masters = report.masters();
        count(text, "products", masters.products());
        count(text, "customers", masters.customers());
        count(text, "opening stock, pieces", masters.openingPieces());
        count(text, "withheld", masters.productsWithheld() + masters.customersWithheld());
        count(text, "known already", masters.known());
        count(text, "refused", masters.refused().size());
        count(text, "events appended", report.eventsAppended());
        count(text, "commands repeated", report.repeated());
        String currency = " " + settings.currency().getCurrencyCode();
        row(text, "net total", report.netTotal() + currency);
        row(text, "  imported", report.netImported() + currency);
        row(text, "  reported", report.netReported() + currency);
        row(text, "rounding difference", report.roundingDifference() + currency);
        row(text, "credits matched", report.creditsMatched() + currency);
        row(text, "refunded", report.refunded() + currency);
        row(text, "seconds", String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0));
        return text + findings(report);
    }

    private static String findings(ImportReport report) {
        Stream<String> lines = report.linesReported().stream()
                .filter(line -> !line.code().expected())
                .map(line -> "line " + line.line() + " " + line.code() + ": " + line.reason());
        return Stream.concat(lines, report.masters().refused().stream())
                .limit(SHOWN_FINDINGS)
                .map(finding -> finding + "\n")
                .collect(Collectors.joining());
    }

    private static void count(StringBuilder text, String name, long count) {
        row(text, name, String.format(Locale.ROOT, "%,d", count));
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-24s%20s\n", name, value));
    }
}
