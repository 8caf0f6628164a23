package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.CreditMatcher.Sold;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.OrderKind;
import java.util.List;

/** Turns a sale into an order, and tells the matcher what may be given back of it. */
final class SalePlanner {

    private final ImportSettings settings;
    private final CreditMatcher matcher;

    SalePlanner(ImportSettings settings, CreditMatcher matcher) {
        this.settings = settings;
        this.matcher = matcher;
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
        return order.step(invoice).<List<ImportStep>>map(List::of).orElse(List.of());
    }

    private void sell(InvoiceNumber number, RetailLine line, String lineId) {
        if (line.buyer() instanceof Customer customer) {
            matcher.offer(customer, line.sku(), new Sold(number, lineId), line.quantity());
        }
    }
}
