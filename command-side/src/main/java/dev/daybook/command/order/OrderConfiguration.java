package dev.daybook.command.order;

import dev.daybook.command.fulfilment.WorkPermit;
import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.OwnActions;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Cancellation;
import dev.daybook.command.order.domain.Checkout;
import dev.daybook.command.order.domain.Completion;
import dev.daybook.command.order.domain.EditSettlement;
import dev.daybook.command.order.domain.FraudReview;
import dev.daybook.command.order.domain.FulfilmentRouting;
import dev.daybook.command.order.domain.InvoicePolicy;
import dev.daybook.command.order.domain.Invoicing;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderActions;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.PaymentCapture;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ReturnToRefund;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.UnpaidExpiry;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.series.domain.Series;
import dev.daybook.command.series.domain.SeriesCommand;
import dev.daybook.command.stock.ReservationOwners;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.series.SeriesEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.store.StoreSchema;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the order feature together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    /** Goes up with every change of what an order remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 7;

    @Bean
    StreamDefinition<OrderCommand, OrderEvent, Order> orderStream(ReservationPolicy reservation) {
        return new StreamDefinition<>(
                Order.rules(),
                OrderCommand.class,
                OrderAggregate.class,
                OrderAggregate::new,
                SNAPSHOT_REVISION,
                "orders",
                (orderId, order) -> OrderActions.of(orderId, order, reservation),
                OrderProblems.pages());
    }

    @Bean
    OwnActions<Order> ownOrders(StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        return new OwnActions<>(orders, (customerId, order) -> order.isOf(customerId), OrderActions::ofCustomer);
    }

    @Bean
    OrderSupply orderSupply(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks,
            StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments,
            ShopPolicies policies) {
        return new OrderSupply(alongside, products, stocks, fulfilments, policies);
    }

    @Bean
    OrderStock orderStock(
            Alongside alongside, StreamDefinition<StockCommand, StockEvent, Stock> stocks, ShopPolicies policies) {
        return new OrderStock(alongside, stocks, policies.reservation().locations());
    }

    @Bean
    OrderFulfilments orderFulfilments(
            Alongside alongside, StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments) {
        return new OrderFulfilments(alongside, fulfilments);
    }

    @Bean
    WorkPermit orderWorkPermit(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        return new OrderWorkPermit(alongside, orders);
    }

    @Bean
    ReservationOwners orderReservations(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        return new OrderReservations(alongside, orders);
    }

    @Bean
    OrderDocuments orderDocuments(
            Alongside alongside, StreamDefinition<SeriesCommand, SeriesEvent, Series> series, InvoicePolicy policy) {
        return new OrderDocuments(alongside, series, policy);
    }

    @Bean
    OrderFollowers orderFollowers(List<OrderFollower> others) {
        return new OrderFollowers(others);
    }

    @Bean
    Checkout checkout() {
        return new Checkout();
    }

    @Bean
    PaymentCapture paymentCapture() {
        return new PaymentCapture();
    }

    @Bean
    Invoicing invoicing(InvoicePolicy policy) {
        return new Invoicing(policy);
    }

    @Bean
    Cancellation cancellation() {
        return new Cancellation();
    }

    @Bean
    FraudReview fraudReview() {
        return new FraudReview();
    }

    @Bean
    EditSettlement editSettlement() {
        return new EditSettlement();
    }

    @Bean
    ReturnToRefund returnToRefund() {
        return new ReturnToRefund();
    }

    @Bean
    FulfilmentRouting fulfilmentRouting() {
        return new FulfilmentRouting();
    }

    @Bean
    Completion completion() {
        return new Completion();
    }

    @Bean
    UnpaidExpiry unpaidExpiry(ShopPolicies policies) {
        return new UnpaidExpiry(policies.reservation());
    }

    @Bean
    OrderNumbers orderNumbers(DataSource database) {
        StoreSchema.migrate(database, "command-side");
        return new OrderNumbers(JdbcClient.create(database));
    }
}
