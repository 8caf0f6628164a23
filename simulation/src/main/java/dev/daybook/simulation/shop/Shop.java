package dev.daybook.simulation.shop;

import dev.daybook.command.decisions.Rules;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.returns.domain.Delivery;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How all stood at one moment of history, as far as decisions look at it; the streams are called by their subjects. */
public final class Shop {

    private final boolean shelved;
    private final boolean delivering;
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Stock> stocks = new HashMap<>();
    private final Map<String, List<Delivery>> deliveries = new HashMap<>();

    /**
     * A shop before its first day.
     *
     * @param shelved whether catalogue and stock are remembered
     * @param delivering whether it is remembered when pieces arrived
     */
    public Shop(boolean shelved, boolean delivering) {
        this.shelved = shelved;
        this.delivering = delivering;
    }

    /** An order that is not over; any other is as if it had not been placed. */
    public Order order(Subject order) {
        return orders.getOrDefault(order.toString(), Order.initial());
    }

    /** What an order has got so far. */
    public List<Delivery> deliveries(Subject order) {
        return deliveries.getOrDefault(order.toString(), List.of());
    }

    /** Catalogue and stock of a tenant. */
    public ShopSupply.Shelves shelves(String tenant) {
        return new ShopSupply.Shelves() {
            @Override
            public Product product(String sku) {
                return products.getOrDefault(
                        new Subject(tenant, "product", sku).toString(),
                        Product.rules().initial());
            }

            @Override
            public Stock stock(String stockId) {
                return stocks.getOrDefault(
                        new Subject(tenant, "stock", stockId).toString(),
                        Stock.rules().initial());
            }
        };
    }

    /** So many orders are not over. */
    public int openOrders() {
        return orders.size();
    }

    /** Goes on to the moment after an append. */
    public void take(Append append) {
        for (RecordedEvent event : append.events()) {
            String subject = event.envelope().subject().toString();
            switch (event.payload()) {
                case OrderEvent happened -> take(subject, event, happened);
                case ProductEvent happened when shelved -> fold(products, Product.rules(), subject, happened);
                case StockEvent happened when shelved -> fold(stocks, Stock.rules(), subject, happened);
                default -> {
                    // No decision rests on it.
                }
            }
        }
    }

    private void take(String subject, RecordedEvent event, OrderEvent happened) {
        fold(orders, Order.rules(), subject, happened);
        orders.computeIfPresent(subject, (_, order) -> isOver(order) ? null : order);
        if (delivering) {
            List<Delivery> more = Delivery.of(happened, event.envelope().occurredAt());
            if (!more.isEmpty()) {
                deliveries.computeIfAbsent(subject, _ -> new ArrayList<>()).addAll(more);
            }
        }
    }

    private static <E, S> void fold(Map<String, S> states, Rules<?, E, S> rules, String subject, E event) {
        states.put(subject, rules.evolve().apply(states.getOrDefault(subject, rules.initial()), event));
    }

    private static boolean isOver(Order order) {
        return switch (order) {
            case Order.NotPlaced _, Order.Completed _, Order.Expired _, Order.Cancelled _, Order.Archived _ -> true;
            case Order.Placed _, Order.Confirmed _ -> false;
        };
    }
}
