package dev.daybook.command.order.domain;

import dev.daybook.command.product.domain.Product;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.StockPieces;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Gathers what catalogue, stock and policies have to say about lines. Stock is asked by SKU and then as the policy lists the locations. */
public final class ShopSupply {

    private final ShopPolicies policies;
    private final Shelves shelves;
    private final Instant at;

    public ShopSupply(ShopPolicies policies, Shelves shelves, Instant at) {
        this.policies = policies;
        this.shelves = shelves;
        this.at = at;
    }

    /** Catalogue and stock, however they are read. */
    public interface Shelves {
        /** What the catalogue has under a SKU. */
        Product product(String sku);

        /** The pieces of a SKU at a location. */
        Stock stock(String stockId);
    }

    /** The pieces that a draft asks for. */
    public static List<LineQuantity> wanted(OrderDraft draft) {
        return draft.lines().stream()
                .map(line -> new LineQuantity(line.lineId(), line.sku(), line.quantity()))
                .toList();
    }

    /** What there is to sell these lines from. */
    public Supply of(List<LineQuantity> lines) {
        Map<String, Integer> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), ShopSupply::sum));
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        Map<String, Integer> available = new HashMap<>();
        wanted.forEach((sku, pieces) -> entry(sku).ifPresent(entry -> {
            catalogue.put(sku, entry);
            if (entry instanceof CatalogueEntry.OnSale sale && sale.controlled()) {
                available.putAll(available(sku, pieces));
            }
        }));
        return supply(catalogue, available);
    }

    /** What the catalogue says; what is only planned takes nothing from stock, so stock is not asked. */
    public Supply catalogue(List<OrderDraft.Line> lines) {
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        lines.forEach(line -> entry(line.sku()).ifPresent(entry -> catalogue.put(line.sku(), entry)));
        return supply(catalogue, Map.of());
    }

    /**
     * The pieces on hand that stock keeps for an order, by stock id: what others do to the stock does not touch them.
     *
     * @param stocks by their ids
     */
    public static Map<String, Integer> ready(Order order, Function<String, Stock> stocks) {
        Map<String, Integer> ready = new HashMap<>();
        for (StockPieces kept : order.reservations().kept()) {
            ready.merge(kept.stockId(), stocks.apply(kept.stockId()).ready(kept.reservationId()), Integer::sum);
        }
        return ready;
    }

    private Supply supply(Map<String, CatalogueEntry> catalogue, Map<String, Integer> available) {
        return new Supply(
                catalogue,
                available,
                policies.reservation(),
                policies.fraud(),
                policies.taxes().policy(),
                policies.shipping(),
                at);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private Optional<CatalogueEntry> entry(String sku) {
        Product product = shelves.product(sku);
        if (product instanceof Product.NotAdded) {
            return Optional.empty();
        }
        return Optional.of(product.offer()
                .<CatalogueEntry>map(offer -> new CatalogueEntry.OnSale(
                        offer.name(),
                        new Price(offer.price(), offer.currency()),
                        offer.stock().controlled(),
                        offer.stock().backorders()))
                .orElseGet(CatalogueEntry.NotOnSale::new));
    }

    /** What the locations have, up to the first that has enough, unless all are weighed against each other. */
    private Map<String, Integer> available(String sku, int pieces) {
        Map<String, Integer> available = new HashMap<>();
        for (String stockId : policies.reservation().stockIds(sku)) {
            int there = shelves.stock(stockId).available(at);
            available.put(stockId, there);
            if (there >= pieces && !policies.reservation().routing().weighsAll()) {
                break;
            }
        }
        return available;
    }
}
