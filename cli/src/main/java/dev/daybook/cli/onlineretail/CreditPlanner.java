package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.Buyer.Guest;
import dev.daybook.cli.onlineretail.CreditMatcher.Match;
import dev.daybook.cli.onlineretail.CreditMatcher.Part;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.OrderKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Turns a credit into returns on earlier orders, and into an order of its own for what matches none. */
final class CreditPlanner {

    sealed interface Plan {

        record Send(List<ImportStep> steps) implements Plan {}

        /** Nothing of the invoice may be sent before the given line is mended. */
        record Wait(int line) implements Plan {}
    }

    private final ImportSettings settings;
    private final CreditMatcher matcher;
    private final PaidOrders paid;

    CreditPlanner(ImportSettings settings, CreditMatcher matcher, PaidOrders paid) {
        this.settings = settings;
        this.matcher = matcher;
        this.paid = paid;
    }

    Plan plan(Invoice invoice) {
        Map<InvoiceNumber, ReturnDraft> returns = new LinkedHashMap<>();
        OrderDraft rest = new OrderDraft(settings, OrderKind.CREDIT);
        OptionalInt waitsFor = OptionalInt.empty();
        for (RetailLine line : invoice.lines()) {
            if (line.meaning() == LineMeaning.ADJUSTMENT) {
                rest.adjust(line);
                continue;
            }
            switch (match(line)) {
                case Match.DependsOn(int mended) -> waitsFor = OptionalInt.of(mended);
                case Match.Found(List<Part> parts, int left) -> {
                    parts.forEach(part -> returns.computeIfAbsent(
                                    part.sold().order(), order -> new ReturnDraft(settings, order))
                            .add(line, part));
                    if (left > 0) {
                        rest.add(line, left);
                    }
                }
            }
        }
        return waitsFor.isPresent() ? new Plan.Wait(waitsFor.getAsInt()) : new Plan.Send(steps(invoice, returns, rest));
    }

    private Match match(RetailLine line) {
        int quantity = -line.quantity();
        return switch (line.buyer()) {
            case Guest _ -> new Match.Found(List.of(), quantity);
            case Customer customer -> matcher.take(customer, line.sku(), quantity);
        };
    }

    private List<ImportStep> steps(Invoice invoice, Map<InvoiceNumber, ReturnDraft> returns, OrderDraft rest) {
        List<ImportStep> steps = new ArrayList<>();
        returns.values().forEach(draft -> steps.add(draft.step(invoice, paid)));
        rest.step(invoice).ifPresent(steps::add);
        return steps;
    }
}
