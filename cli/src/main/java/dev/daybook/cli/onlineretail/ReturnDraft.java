package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.CreditMatcher.Part;
import dev.daybook.cli.onlineretail.ImportStep.ImportReturn;
import dev.daybook.cli.onlineretail.ImportStep.Share;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one credit gives back of one earlier order. */
final class ReturnDraft {

    private static final String REASON = "credit-note";

    private final ImportSettings settings;
    private final InvoiceNumber order;
    private final List<ReturnImportBody.Line> lines = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    ReturnDraft(ImportSettings settings, InvoiceNumber order) {
        this.settings = settings;
        this.order = order;
    }

    void add(RetailLine credited, Part part) {
        lines.add(new ReturnImportBody.Line(
                part.sold().lineId(),
                part.quantity(),
                OrderImportBody.Price.of(credited.price(), settings.currency())));
        BigDecimal amount = credited.price().multiply(BigDecimal.valueOf(-part.quantity()));
        shares.add(new Share(credited.line(), amount, settings.minor(amount)));
    }

    /** The return, with as much money as its order was paid with and has left. */
    ImportReturn step(Invoice credit, PaidOrders paid) {
        long creditMinor = -shares.stream().mapToLong(Share::minor).sum();
        ReturnImportBody body = new ReturnImportBody(
                RetailIds.creditedOn(credit.number(), order),
                RetailIds.order(order),
                settings.instant(credit.first().at()),
                lines,
                Optional.of(paid.refund(order, creditMinor)).filter(refund -> refund > 0),
                new ReturnImportBody.Reason(REASON, credit.number().text()));
        return new ImportReturn(order, body, shares);
    }
}
