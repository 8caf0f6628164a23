package dev.daybook.cli.onlineretail;

import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.onlineretail.ImportStep.ImportOrder;
import dev.daybook.cli.onlineretail.ImportStep.ImportReturn;
import dev.daybook.cli.onlineretail.ImportStep.Share;
import dev.daybook.cli.onlineretail.MasterStep.AddProduct;
import dev.daybook.cli.onlineretail.MasterStep.PublishProduct;
import dev.daybook.cli.onlineretail.MasterStep.ReceiveStock;
import dev.daybook.cli.onlineretail.MasterStep.RegisterCustomer;
import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.OrderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps account of every line and every amount while an import runs; safe for many threads. */
final class Ledger {

    private final BitSet sent = new BitSet();
    private final SortedMap<Integer, ReportedLine> reported = new TreeMap<>();
    private BigDecimal netTotal = BigDecimal.ZERO;
    private BigDecimal netImported = BigDecimal.ZERO;
    private BigDecimal netReported = BigDecimal.ZERO;
    private long heldMinor;
    private int linesWithoutAmount;
    private int orders;
    private int returns;
    private int refunds;
    private long refundedMinor;
    private BigDecimal creditsMatched = BigDecimal.ZERO;
    private int credits;
    private int products;
    private int customers;
    private long openingPieces;
    private int known;
    private final List<String> refusedMasters = new ArrayList<>();
    private long events;
    private int repeated;

    /** Counts a line once, when it is read. */
    synchronized void read(RetailRow row) {
        switch (row) {
            case RetailLine line -> netTotal = netTotal.add(line.amount());
            case BrokenRow _, BlankRow _ -> linesWithoutAmount++;
        }
    }

    /** Reports a line of which nothing is sent. */
    synchronized void report(RetailRow row, ReportCode code, String reason) {
        reported.putIfAbsent(row.line(), new ReportedLine(row.line(), code, reason));
        if (row instanceof RetailLine line) {
            netReported = netReported.add(line.amount());
        }
    }

    /** Counts a command that the server took, in this run or before. */
    synchronized void accepted(ImportStep step, Accepted answer) {
        switch (step) {
            case ImportReturn back -> count(back);
            case ImportOrder order when order.body().kind() == OrderKind.SALE -> orders++;
            case ImportOrder _ -> credits++;
            case AddProduct _ -> products++;
            case PublishProduct _ -> {}
            case ReceiveStock stock -> openingPieces += stock.body().quantity();
            case RegisterCustomer _ -> customers++;
        }
        events += answer.eventsAppended();
        repeated += answer.eventsAppended() == 0 ? 1 : 0;
        for (Share share : step.shares()) {
            sent.set(share.line());
            netImported = netImported.add(share.amount());
            heldMinor = Math.addExact(heldMinor, share.minor());
        }
    }

    private void count(ImportReturn back) {
        returns++;
        refunds += back.body().refundMinor().isPresent() ? 1 : 0;
        refundedMinor = Math.addExact(refundedMinor, back.body().refundMinor().orElse(0L));
        creditsMatched = back.shares().stream().map(Share::amount).reduce(creditsMatched, BigDecimal::subtract);
    }

    /** Reports the lines of a command that the server did not take; a line in part elsewhere is reported all the same. */
    synchronized void refused(ImportStep step, ReportCode code, String reason) {
        for (Share share : step.shares()) {
            reported.putIfAbsent(share.line(), new ReportedLine(share.line(), code, reason));
            netReported = netReported.add(share.amount());
        }
    }

    /** Counts what is there already, and otherwise. */
    synchronized void known() {
        known++;
    }

    /** Keeps what the server said to a product or a customer that it did not take. */
    synchronized void refused(String answer) {
        refusedMasters.add(answer);
    }

    /**
     * The account of a finished run.
     *
     * @throws IllegalStateException when a line or an amount is in no column or in two
     */
    synchronized ImportReport close(InvoiceScan scan, ImportSettings settings, Duration took) {
        reported.keySet().forEach(sent::clear);
        int linesInEvents = sent.cardinality();
        if (linesInEvents + reported.size() != scan.lines()) {
            throw new IllegalStateException("of " + scan.lines() + " lines " + linesInEvents + " are in events and "
                    + reported.size() + " reported");
        }
        if (netTotal.compareTo(netImported.add(netReported)) != 0) {
            throw new IllegalStateException(
                    "of " + netTotal + " net " + netImported + " is imported and " + netReported + " reported");
        }
        return new ImportReport(
                scan.lines(),
                linesInEvents,
                scan.invoices(),
                orders,
                returns,
                credits,
                refunds,
                settings.readable(creditsMatched),
                settings.readable(settings.major(refundedMinor)),
                masters(scan.masters()),
                events,
                settings.readable(netTotal),
                settings.readable(netImported),
                settings.readable(netReported),
                settings.readable(netImported.subtract(settings.major(heldMinor))),
                linesWithoutAmount,
                repeated,
                took,
                reported.values().stream().toList());
    }

    private MasterCounts masters(MasterFacts facts) {
        return new MasterCounts(
                products,
                customers,
                openingPieces,
                facts.productsInDoubt(),
                facts.customersInDoubt(),
                known,
                refusedMasters.stream().sorted().toList());
    }
}
