package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.CreditMatcher.Part;
import dev.daybook.cli.onlineretail.ImportStep.ReturnLines;
import dev.daybook.cli.onlineretail.ImportStep.Share;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects what one credit gives back of one earlier order. */
final class ReturnDraft {

    private static final String REASON = "credit-note";

    private final ImportSettings settings;
    private final InvoiceNumber order;
    private final List<ReturnLinesBody.Line> lines = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    ReturnDraft(ImportSettings settings, InvoiceNumber order) {
        this.settings = settings;
        this.order = order;
    }

    void add(RetailLine credited, Part part) {
        lines.add(new ReturnLinesBody.Line(
                part.sold().lineId(),
                part.quantity(),
                OrderImportBody.Price.of(credited.price(), settings.currency())));
        BigDecimal amount = credited.price().multiply(BigDecimal.valueOf(-part.quantity()));
        shares.add(new Share(credited.line(), amount, settings.minor(amount)));
    }

    ReturnLines step(Invoice credit) {
        ReturnLinesBody body = new ReturnLinesBody(
                RetailIds.creditedOn(credit.number(), order),
                settings.instant(credit.first().at()),
                lines,
                new ReturnLinesBody.Reason(REASON, credit.number().text()));
        return new ReturnLines(order, body, shares);
    }
}
