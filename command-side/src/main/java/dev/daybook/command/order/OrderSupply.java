package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.AddNote;
import dev.daybook.command.order.domain.ArchiveOrder;
import dev.daybook.command.order.domain.BeginEdit;
import dev.daybook.command.order.domain.CancelEdit;
import dev.daybook.command.order.domain.CancelLines;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.CatalogueEntry;
import dev.daybook.command.order.domain.CompleteOrder;
import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.CreditLines;
import dev.daybook.command.order.domain.DeliverLines;
import dev.daybook.command.order.domain.EndReview;
import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ImportOrder;
import dev.daybook.command.order.domain.MissLines;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.ReassignLines;
import dev.daybook.command.order.domain.RecordPayment;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.RouteOrder;
import dev.daybook.command.order.domain.SettleOrder;
import dev.daybook.command.order.domain.ShipLines;
import dev.daybook.command.order.domain.StageEdit;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.order.domain.UnassignLines;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.StockPieces;
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

/** What catalogue, stock and policy have to say to a command. Stock streams are asked by SKU and then as the policy lists the locations. */
final class OrderSupply implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;
    private final ReservationPolicy policy;
    private final FraudPolicy fraud;

    OrderSupply(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks,
            ReservationPolicy policy,
            FraudPolicy fraud) {
        this.alongside = alongside;
        this.products = products;
        this.stocks = stocks;
        this.policy = policy;
        this.fraud = fraud;
    }

    /** The command with what it has to know. */
    OrderCommand informed(OrderCommand command, Order order, MetaData metaData) {
        return switch (command) {
            case PlaceOrder c -> c.with(supply(wanted(c), metaData));
            case ReopenLines c -> c.with(supply(order.parcel(c.shipmentId()), metaData));
            case StageEdit c -> c.with(catalogue(c.draft().added(), metaData));
            case ConfirmEdit c -> c.with(supply(order.wantedBy(c.editId()), metaData));
            case PlaceHold c -> c.kind() == HoldKind.FRAUD ? c.by(fraud.deadline(at(metaData))) : c;
            case ReleaseHold c -> c.by(policy.deadline(at(metaData)));
            case EndReview c -> c.by(fraud, policy.deadline(at(metaData)));
            case RouteOrder c -> c.with(policy, ready(order, metaData));
            case ImportOrder _,
                    ConfirmOrder _,
                    ExpireOrder _,
                    CancelOrder _,
                    CancelLines _,
                    ReturnLines _,
                    AddNote _,
                    ReassignLines _,
                    UnassignLines _,
                    ShipLines _,
                    DeliverLines _,
                    MissLines _,
                    CreditLines _,
                    CompleteOrder _,
                    RecordPayment _,
                    SettleOrder _,
                    ArchiveOrder _,
                    BeginEdit _,
                    CancelEdit _ -> command;
        };
    }

    private static List<LineQuantity> wanted(PlaceOrder order) {
        return order.draft().lines().stream()
                .map(line -> new LineQuantity(line.lineId(), line.sku(), line.quantity()))
                .toList();
    }

    /** What is planned takes nothing from stock, so stock is not asked. */
    private Supply catalogue(List<OrderDraft.Line> lines, MetaData metaData) {
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        lines.forEach(line -> entry(line.sku(), metaData).ifPresent(entry -> catalogue.put(line.sku(), entry)));
        return new Supply(catalogue, Map.of(), policy, at(metaData));
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private Supply supply(List<LineQuantity> lines, MetaData metaData) {
        Map<String, Integer> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), OrderSupply::sum));
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        Map<String, Integer> available = new HashMap<>();
        wanted.forEach((sku, pieces) -> entry(sku, metaData).ifPresent(entry -> {
            catalogue.put(sku, entry);
            if (entry instanceof CatalogueEntry.OnSale sale && sale.controlled()) {
                available.putAll(available(sku, pieces, metaData));
            }
        }));
        return new Supply(catalogue, available, policy, fraud, at(metaData));
    }

    /** The pieces on hand that stock keeps for the order: what others do to the stock does not touch them. */
    private Map<String, Integer> ready(Order order, MetaData metaData) {
        Map<String, Integer> ready = new HashMap<>();
        for (StockPieces kept : order.reservations().kept()) {
            int there = alongside.look(stocks, metaData, kept.stockId()).ready(kept.reservationId());
            ready.merge(kept.stockId(), there, Integer::sum);
        }
        return ready;
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

    private static Instant at(MetaData metaData) {
        return EnvelopeMetaData.contextOf(metaData).occurredAt();
    }
}
