package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
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
        String currency = order.facts().content().currency();
        return draft.with(draft.lines().stream()
                .map(line -> order.facts()
                        .lines()
                        .find(line.lineId())
                        .map(known -> line.completed(
                                line.description().orElse(known.line().description()),
                                line.unitPrice().orElse(new Price(known.line().unitPrice(), currency))))
                        .orElse(line))
                .toList());
    }
}
