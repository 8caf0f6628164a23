package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.CreditMatcher.Sold;
import dev.daybook.cli.onlineretail.ImportStep.ImportOrder;
import dev.daybook.cli.onlineretail.ImportStep.Share;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.OrderKind;
import java.util.List;
import java.util.Optional;

/** Turns a sale into an order, and tells the matcher what may be given back of it. */
final class SalePlanner {

    private final ImportSettings settings;
    private final CreditMatcher matcher;
    private final PaidOrders paid;

    SalePlanner(ImportSettings settings, CreditMatcher matcher, PaidOrders paid) {
        this.settings = settings;
        this.matcher = matcher;
        this.paid = paid;
    }

    /** The order of the invoice; none when all its lines are write-offs. */
    List<ImportStep> plan(Invoice invoice) {
        OrderDraft order = new OrderDraft(settings, OrderKind.SALE);
        for (RetailLine line : invoice.lines()) {
            switch (line.meaning()) {
                case PRODUCT -> sell(invoice.number(), line, order.add(line, line.quantity()));
                case ADJUSTMENT -> order.adjust(line);
                case STOCK_WRITE_OFF, BAD_DEBT, UNCLEAR -> {}
            }
        }
        Optional<ImportOrder> step = order.step(invoice);
        step.ifPresent(sale -> paid.paid(
                invoice.number(), sale.shares().stream().mapToLong(Share::minor).sum()));
        return step.<List<ImportStep>>map(List::of).orElse(List.of());
    }

    private void sell(InvoiceNumber number, RetailLine line, String lineId) {
        if (line.buyer() instanceof Customer customer) {
            matcher.offer(customer, line.sku(), new Sold(number, lineId), line.quantity());
        }
    }
}
