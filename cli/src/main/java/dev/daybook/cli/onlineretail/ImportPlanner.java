package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The second pass over a file: holds an invoice until its last line has come, then either says what to send for it or
 * reports its lines.
 */
final class ImportPlanner {

    private final InvoiceScan scan;
    private final Ledger ledger;
    private final SalePlanner sales;
    private final CreditPlanner credits;
    private final Withholding withholding;
    private final MasterPlanner masters;
    private final Map<String, List<RetailRow>> open = new HashMap<>();

    ImportPlanner(InvoiceScan scan, ImportSettings settings, Ledger ledger) {
        CreditMatcher matcher = new CreditMatcher(scan.credited());
        this.scan = scan;
        this.ledger = ledger;
        PaidOrders paid = new PaidOrders();
        this.sales = new SalePlanner(settings, matcher, paid);
        this.credits = new CreditPlanner(settings, matcher, paid);
        this.withholding = new Withholding(matcher);
        this.masters = new MasterPlanner(scan.masters(), settings);
    }

    /** Takes the next row; the steps to send because of it, in the order in which they have to be sent. */
    List<ImportStep> take(RetailRow row) {
        ledger.read(row);
        return switch (row) {
            case BlankRow _ -> {
                ledger.report(row, ReportCode.BLANK_ROW, "has nothing in it");
                yield List.of();
            }
            case BrokenRow broken
            when broken.invoice().isEmpty() -> {
                withholding.orphan(broken);
                ledger.report(row, ReportCode.BROKEN_ROW, broken.reason());
                yield List.of();
            }
            case BrokenRow broken -> collect(broken.invoice().orElseThrow(), row);
            case RetailLine line ->
                Stream.concat(masters.meet(line).stream(), collect(line.invoice(), row).stream())
                        .toList();
        };
    }

    private List<ImportStep> collect(InvoiceNumber number, RetailRow row) {
        InvoiceFacts facts = scan.facts(number);
        List<RetailRow> rows = open.computeIfAbsent(number.text(), _ -> new ArrayList<>());
        rows.add(row);
        if (row.line() < facts.lastLine()) {
            return List.of();
        }
        open.remove(number.text());
        if (facts.faultLine().isPresent()) {
            withhold(number, facts, rows);
            return List.of();
        }
        return plan(
                new Invoice(number, rows.stream().map(RetailLine.class::cast).toList()));
    }

    private List<ImportStep> plan(Invoice invoice) {
        invoice.lines().forEach(this::reportWhatNoOrderTakes);
        return switch (invoice.number().kind()) {
            case BAD_DEBT -> List.of();
            case SALE -> sales.plan(invoice);
            case CREDIT ->
                switch (credits.plan(invoice)) {
                    case CreditPlanner.Plan.Send(List<ImportStep> steps) -> steps;
                    case CreditPlanner.Plan.Wait(int line) -> {
                        String reason = "may give back what line " + line + " sold; mend line " + line + " first";
                        invoice.lines().forEach(l -> ledger.report(l, ReportCode.DEPENDS_ON_WITHHELD, reason));
                        yield List.of();
                    }
                };
        };
    }

    private void withhold(InvoiceNumber number, InvoiceFacts facts, List<RetailRow> rows) {
        int faultLine = facts.faultLine().orElseThrow();
        withholding.invoice(number.kind(), facts.buyer(), rows, faultLine);
        for (RetailRow row : rows) {
            switch (row) {
                case BlankRow _ -> {}
                case BrokenRow broken -> ledger.report(row, ReportCode.BROKEN_ROW, broken.reason());
                case RetailLine line -> reportWithheld(line, facts.objection(line), faultLine);
            }
        }
    }

    private void reportWithheld(RetailLine line, Optional<String> objection, int faultLine) {
        if (objection.isPresent()) {
            ledger.report(line, ReportCode.UNEXPECTED_ROW, objection.get());
        } else if (!reportWhatNoOrderTakes(line)) {
            ledger.report(line, ReportCode.INVOICE_WITHHELD, "waits for line " + faultLine + " to be mended");
        }
    }

    private boolean reportWhatNoOrderTakes(RetailLine line) {
        return switch (line.meaning()) {
            case STOCK_WRITE_OFF -> {
                ledger.report(line, ReportCode.STOCK_WRITE_OFF, "negative quantity at no price: left the stock unsold");
                yield true;
            }
            case BAD_DEBT -> {
                ledger.report(line, ReportCode.BAD_DEBT, "an entry of the accounts, no order");
                yield true;
            }
            case PRODUCT, ADJUSTMENT, UNCLEAR -> false;
        };
    }
}
