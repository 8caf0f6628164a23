package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.ImportStep.ImportOrder;
import dev.daybook.cli.onlineretail.ImportStep.Share;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.OrderKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines and adjustments of one order to import. */
final class OrderDraft {

    private final ImportSettings settings;
    private final OrderKind kind;
    private final List<OrderImportBody.Line> lines = new ArrayList<>();
    private final List<OrderImportBody.Adjustment> adjustments = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    OrderDraft(ImportSettings settings, OrderKind kind) {
        this.settings = settings;
        this.kind = kind;
    }

    /**
     * Adds pieces of a product.
     *
     * @param quantity more than zero
     * @return the id of the line within the order
     */
    String add(RetailLine line, int quantity) {
        String lineId = Integer.toString(lines.size() + 1);
        lines.add(new OrderImportBody.Line(
                lineId,
                line.sku(),
                line.description(),
                quantity,
                OrderImportBody.Price.of(line.price(), settings.currency())));
        shares.add(share(line, kind == OrderKind.SALE ? quantity : -quantity));
        return lineId;
    }

    /** Adds an amount that belongs to no product, with the sign it has in the file. */
    void adjust(RetailLine line) {
        Share share = share(line, line.quantity());
        adjustments.add(new OrderImportBody.Adjustment(
                ServiceCode.kindOf(line.sku(), share.amount()).orElseThrow(),
                line.sku(),
                line.description(),
                new OrderImportBody.Amount(share.minor(), settings.currency().getCurrencyCode())));
        shares.add(share);
    }

    /** The order under the number of the invoice; empty when nothing was added. */
    Optional<ImportOrder> step(Invoice invoice) {
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        RetailLine first = invoice.first();
        OrderImportBody body = new OrderImportBody(
                RetailIds.order(invoice.number()),
                invoice.number().text(),
                kind,
                RetailIds.SOURCE,
                settings.instant(first.at()),
                settings.currency().getCurrencyCode(),
                first.buyer().customerId(),
                first.country(),
                lines,
                adjustments);
        return Optional.of(new ImportOrder(body, shares));
    }

    private Share share(RetailLine line, int quantity) {
        BigDecimal amount = line.price().multiply(BigDecimal.valueOf(quantity));
        return new Share(line.line(), amount, settings.minor(amount));
    }
}
