package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.AddNote;
import dev.daybook.command.order.domain.CancelLines;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.CatalogueEntry;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.ImportOrder;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.OrderRejection;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReservationDeadline;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.stock.domain.ExpireReservations;
import dev.daybook.command.stock.domain.ExtendReservation;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.ReserveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;

/**
 * What products and stock have to do with an order, in the append of the order's own events. Stock streams are taken by SKU and
 * then as the policy lists the locations.
 */
final class OrderStock implements HandlerPart {

    private static final Reason NOT_CONFIRMED = new Reason("not-confirmed", "");

    private final Alongside alongside;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;
    private final ReservationPolicy policy;

    OrderStock(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks,
            ReservationPolicy policy) {
        this.alongside = alongside;
        this.products = products;
        this.stocks = stocks;
        this.policy = policy;
    }

    /** The command with what catalogue, stock and policy say about it. */
    OrderCommand informed(OrderCommand command, MetaData metaData) {
        return switch (command) {
            case PlaceOrder order -> supplied(order, metaData);
            case ReleaseHold release ->
                release.by(new ReservationDeadline(at(metaData).plus(policy.reservedFor()), policy.version()));
            case ImportOrder _,
                    ConfirmOrder _,
                    ExpireOrder _,
                    CancelOrder _,
                    CancelLines _,
                    ReturnLines _,
                    AddNote _,
                    PlaceHold _ -> command;
        };
    }

    private PlaceOrder supplied(PlaceOrder order, MetaData metaData) {
        Map<String, Integer> wanted = new TreeMap<>();
        order.draft().lines().forEach(line -> wanted.merge(line.sku(), line.quantity(), OrderStock::sum));
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        Map<String, Integer> available = new HashMap<>();
        wanted.forEach((sku, pieces) -> entry(sku, metaData).ifPresent(entry -> {
            catalogue.put(sku, entry);
            if (entry instanceof CatalogueEntry.OnSale sale && sale.controlled()) {
                available.putAll(available(sku, pieces, metaData));
            }
        }));
        return order.with(new Supply(catalogue, available, policy, at(metaData)));
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private Optional<CatalogueEntry> entry(String sku, MetaData metaData) {
        Product product = alongside.read(products, metaData, sku);
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

    /** What the locations have, up to the first that has enough. */
    private Map<String, Integer> available(String sku, int pieces, MetaData metaData) {
        Map<String, Integer> available = new HashMap<>();
        for (String stockId : policy.stockIds(sku)) {
            int there = alongside.lock(stocks, metaData, stockId).available(at(metaData));
            available.put(stockId, there);
            if (there >= pieces) {
                break;
            }
        }
        return available;
    }

    /** Lets the stock follow what has happened to the order. */
    void follow(Order before, List<OrderEvent> events, Order after, MetaData metaData) {
        for (OrderEvent event : events) {
            switch (event) {
                case OrderStockReserved reserved -> reserve(reserved, metaData);
                case OrderConfirmed confirmed -> keep(confirmed.orderId(), before, Optional.empty(), metaData);
                case OrderHeld held -> stopTheClock(held.orderId(), before, metaData);
                case OrderReservationExtended extended ->
                    keep(extended.orderId(), after, Optional.of(extended.expiresAt()), metaData);
                case OrderExpired expired -> expire(expired.orderId(), before, metaData);
                case OrderCancelled _,
                        LinesCancelled _,
                        OrderPlaced _,
                        OrderImported _,
                        LinesReturned _,
                        OrderHoldReleased _,
                        NoteAdded _ -> {}
            }
        }
        calledOff(events).ifPresent(reason -> release(events.getFirst().orderId(), before, after, reason, metaData));
    }

    private static Optional<Reason> calledOff(List<OrderEvent> events) {
        return events.stream()
                .<Reason>mapMulti((event, reasons) -> {
                    if (event instanceof OrderCancelled cancelled) {
                        reasons.accept(cancelled.reason());
                    } else if (event instanceof LinesCancelled cancelled) {
                        reasons.accept(cancelled.reason());
                    }
                })
                .findFirst();
    }

    private void reserve(OrderStockReserved reserved, MetaData metaData) {
        Instant at = at(metaData);
        for (LineReservation line : reserved.reservations()) {
            alongside.decide(
                    stocks,
                    new ReserveStock(
                            line.stockId(),
                            reserved.orderId(),
                            line.pieces(),
                            line.backordered() > 0,
                            Optional.of(reserved.expiresAt()),
                            at),
                    metaData);
        }
    }

    /** What others may already have cannot be kept: such an order is as good as expired. */
    private void stopTheClock(String orderId, Order before, MetaData metaData) {
        if (before.awaitsConfirmation() && before.reservations().isOverdue(at(metaData))) {
            throw new OrderRejection.AlreadyExpired(orderId);
        }
        if (before.awaitsConfirmation()) {
            keep(orderId, before, Optional.empty(), metaData);
        }
    }

    private void keep(String orderId, Order order, Optional<Instant> until, MetaData metaData) {
        for (String stockId : order.reservations().byStockId().keySet()) {
            alongside.decide(stocks, new ExtendReservation(stockId, orderId, until, at(metaData)), metaData);
        }
    }

    /** What is only promised has no end of its own, so it is given back. */
    private void expire(String orderId, Order before, MetaData metaData) {
        for (String stockId : before.reservations().byStockId().keySet()) {
            alongside.decide(stocks, new ExpireReservations(stockId, at(metaData)), metaData);
            giveBack(orderId, stockId, Integer.MAX_VALUE, NOT_CONFIRMED, metaData);
        }
    }

    private void release(String orderId, Order before, Order after, Reason reason, MetaData metaData) {
        before.reservations()
                .givenUp(after.reservations())
                .forEach((stockId, pieces) -> giveBack(orderId, stockId, pieces, reason, metaData));
    }

    /** No more than the stock still keeps: pieces may have expired, or left the house. */
    private void giveBack(String orderId, String stockId, int most, Reason reason, MetaData metaData) {
        int pieces = Math.min(most, alongside.lock(stocks, metaData, stockId).kept(orderId));
        if (pieces > 0) {
            alongside.decide(stocks, new ReleaseReservation(stockId, orderId, pieces, reason), metaData);
        }
    }

    private static Instant at(MetaData metaData) {
        return EnvelopeMetaData.contextOf(metaData).occurredAt();
    }
}
