package dev.daybook.command.order;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.AddNote;
import dev.daybook.command.order.domain.ArchiveOrder;
import dev.daybook.command.order.domain.BeginEdit;
import dev.daybook.command.order.domain.CancelEdit;
import dev.daybook.command.order.domain.CancelLines;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.CompleteOrder;
import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.CreditLines;
import dev.daybook.command.order.domain.DeliverLines;
import dev.daybook.command.order.domain.EndReview;
import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.ExtendReservations;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ImportOrder;
import dev.daybook.command.order.domain.IssueDocuments;
import dev.daybook.command.order.domain.MissLines;
import dev.daybook.command.order.domain.MoveLines;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.ReassignLines;
import dev.daybook.command.order.domain.RecordPayment;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.RouteOrder;
import dev.daybook.command.order.domain.SettleOrder;
import dev.daybook.command.order.domain.ShipLines;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.order.domain.StageEdit;
import dev.daybook.command.order.domain.UnassignLines;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;

/** What catalogue, stock and policies have to say to a command, under the locks of the command. */
final class OrderSupply implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;
    private final StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments;
    private final ShopPolicies policies;

    OrderSupply(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks,
            StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments,
            ShopPolicies policies) {
        this.alongside = alongside;
        this.products = products;
        this.stocks = stocks;
        this.fulfilments = fulfilments;
        this.policies = policies;
    }

    /** The command with what it has to know. */
    OrderCommand informed(OrderCommand command, Order order, MetaData metaData) {
        ReservationPolicy policy = policies.reservation();
        FraudPolicy fraud = policies.fraud();
        return switch (command) {
            case PlaceOrder c -> c.with(supply(metaData).of(ShopSupply.wanted(c.draft())));
            case ReopenLines c -> c.with(supply(metaData).of(order.parcel(c.shipmentId())));
            case StageEdit c -> c.with(supply(metaData).catalogue(c.draft().added()));
            case ConfirmEdit c -> c.with(supply(metaData).of(order.wantedBy(c.editId())));
            case PlaceHold c -> c.kind() == HoldKind.FRAUD ? c.by(fraud.review(at(metaData))) : c;
            case ReleaseHold c -> c.by(policy.deadline(at(metaData)));
            case ExpireOrder c -> c.by(policy.deadline(at(metaData)));
            case ExtendReservations c -> c.by(policy, at(metaData));
            case EndReview c -> c.by(fraud, policy.deadline(at(metaData)));
            case RouteOrder c ->
                c.with(policy, ShopSupply.ready(order, stockId -> alongside.look(stocks, metaData, stockId)));
            case MoveLines c -> moving(c, order, metaData);
            case ImportOrder _,
                    ConfirmOrder _,
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
                    CancelEdit _,
                    IssueDocuments _ -> command;
        };
    }

    private ShopSupply supply(MetaData metaData) {
        ShopSupply.Shelves shelves = new ShopSupply.Shelves() {
            @Override
            public Product product(String sku) {
                return alongside.read(products, metaData, sku);
            }

            @Override
            public Stock stock(String stockId) {
                return alongside.lock(stocks, metaData, stockId);
            }
        };
        return new ShopSupply(policies, shelves, at(metaData));
    }

    /** Both stocks are taken, by SKU and then as the policy lists the locations, before the fulfilment is. */
    private MoveLines moving(MoveLines c, Order order, MetaData metaData) {
        Optional<String> here = order.location(c.fulfilmentId());
        if (here.isEmpty()) {
            return c;
        }
        ReservationPolicy policy = policies.reservation();
        Set<String> skus = order.reservations().kept().stream()
                .filter(kept -> kept.location().equals(here.get()))
                .map(StockPieces::sku)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Integer> available = new HashMap<>();
        for (String sku : skus) {
            policy.locations().stream()
                    .filter(location -> location.equals(here.get()) || location.equals(c.location()))
                    .map(location -> sku + "@" + location)
                    .forEach(stockId -> available.put(
                            stockId, alongside.lock(stocks, metaData, stockId).available(at(metaData))));
        }
        Map<String, Integer> loose =
                alongside.lock(fulfilments, metaData, c.fulfilmentId()).loose();
        return c.with(policy, loose, available);
    }

    private static Instant at(MetaData metaData) {
        return EnvelopeMetaData.contextOf(metaData).occurredAt();
    }
}
