package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds a draft against the catalogue: what it leaves out is filled in, what differs is refused unless it overrides. */
final class CatalogueTerms {

    private final Map<String, CatalogueEntry> catalogue;
    private final List<Fault> notOnSale = new ArrayList<>();
    private final List<Fault> changed = new ArrayList<>();

    private CatalogueTerms(Map<String, CatalogueEntry> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The draft as the catalogue completes it.
     *
     * @throws OrderRejection.NotOnSale naming every line whose product cannot be ordered
     * @throws OrderRejection.PriceChanged naming every line whose price is another one
     */
    static OrderDraft apply(PlaceOrder c) {
        return c.draft().with(apply(c.orderId(), "/lines/", c.draft().lines(), c.pricesOverridden(), c.supply()));
    }

    /**
     * Lines as the catalogue completes them.
     *
     * @throws OrderRejection.NotOnSale naming every line whose product cannot be ordered
     * @throws OrderRejection.PriceChanged naming every line whose price is another one, unless the prices override
     */
    static List<OrderDraft.Line> apply(
            String orderId, String pointer, List<OrderDraft.Line> drafts, boolean pricesOverridden, Supply supply) {
        CatalogueTerms terms = new CatalogueTerms(supply.catalogue());
        List<OrderDraft.Line> lines = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            lines.add(terms.line(pointer + index, drafts.get(index)));
        }
        if (!terms.notOnSale.isEmpty()) {
            throw new OrderRejection.NotOnSale(orderId, terms.notOnSale);
        }
        if (!terms.changed.isEmpty() && !pricesOverridden) {
            throw new OrderRejection.PriceChanged(orderId, terms.changed);
        }
        return lines;
    }

    private OrderDraft.Line line(String pointer, OrderDraft.Line line) {
        CatalogueEntry entry = catalogue.get(line.sku());
        if (entry == null) {
            return line;
        }
        return switch (entry) {
            case CatalogueEntry.OnSale sale -> {
                line.unitPrice()
                        .filter(price -> !same(price, sale.price()))
                        .ifPresent(_ -> changed.add(new Fault(
                                pointer + "/unitPrice",
                                "price-changed",
                                line.sku() + " costs " + sale.price().amount().toPlainString() + " "
                                        + sale.price().currency())));
                yield line.completed(
                        line.description().orElse(sale.name()), line.unitPrice().orElse(sale.price()));
            }
            case CatalogueEntry.NotOnSale _ -> {
                notOnSale.add(new Fault(pointer + "/sku", "not-on-sale", line.sku() + " cannot be ordered"));
                yield line;
            }
        };
    }

    private static boolean same(Price one, Price other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }

    /** A repeated draft leaves out what the first one left out: there the order says it. */
    static OrderDraft as(OrderDraft draft, Order.Existing order) {
        OrderContent content = order.facts().content();
        List<OrderDraft.Line> lines = draft.lines().stream()
                .map(line -> order.facts()
                        .lines()
                        .find(line.lineId())
                        .map(known -> as(line, known.line(), content.currency()))
                        .orElse(line))
                .toList();
        return draft.with(lines).and(shipping(draft, content));
    }

    private static OrderDraft.Line as(OrderDraft.Line line, OrderLine known, String currency) {
        OrderDraft.Line priced = line.completed(
                line.description().orElse(known.description()),
                line.unitPrice().orElse(new Price(known.unitPrice(), currency)));
        return known.tax()
                .map(tax -> priced.taxed(new OrderDraft.Tax(tax.rate(), tax.included())))
                .orElse(priced);
    }

    /** What the order was charged for shipping, unless the draft says that itself. */
    private static List<OrderDraft.Adjustment> shipping(OrderDraft draft, OrderContent content) {
        boolean said = draft.adjustments().stream().anyMatch(amount -> amount.kind() == AdjustmentKind.SHIPPING);
        return content.adjustments().stream()
                .filter(amount -> !said && amount.code().equals(ShippingPolicy.STANDARD))
                .filter(amount -> amount.kind() == AdjustmentKind.SHIPPING)
                .map(amount -> new OrderDraft.Adjustment(
                        amount.kind(),
                        amount.code(),
                        amount.description(),
                        new Money(amount.amountMinor(), content.currency())))
                .toList();
    }
}
