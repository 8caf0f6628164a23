package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.OwnActions;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnActions;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.command.returns.domain.ReturnPolicy;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.stock.StockEvent;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the return feature together. */
@Configuration(proxyBeanMethods = false)
class ReturnConfiguration {

    /** Goes up with every change of what a return remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 2;

    @Bean
    StreamDefinition<ReturnCommand, ReturnEvent, Return> returnStream() {
        return new StreamDefinition<>(
                Return.rules(),
                ReturnCommand.class,
                ReturnAggregate.class,
                ReturnAggregate::new,
                SNAPSHOT_REVISION,
                "returns",
                ReturnActions::of,
                ReturnProblems.pages());
    }

    @Bean
    OwnActions<Return> ownReturns(
            StreamDefinition<ReturnCommand, ReturnEvent, Return> returns,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamReader reader) {
        return new OwnActions<>(
                returns,
                (customerId, state) -> OwnReturns.isOf(
                        customerId,
                        state,
                        orderId -> reader.load(orders, Tenants.DEFAULT, orderId).state()),
                ReturnActions::ofCustomer);
    }

    @Bean
    OwnActions<Order> returnsOfOwnOrders(
            StreamDefinition<OrderCommand, OrderEvent, Order> orders, ReturnWindows windows, Clock clock) {
        return new OwnActions<>(
                orders, (customerId, order) -> order.isOf(customerId), new OwnReturns(windows, clock)::ofOrder);
    }

    @Bean
    ReturnWindows returnWindows(EventStore events, ReturnPolicy policy) {
        return new ReturnWindows(new OrderDeliveries(events), policy);
    }

    @Bean
    ReturnedOrder returnedOrder(
            Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders, ReturnWindows windows) {
        return new ReturnedOrder(alongside, orders, windows);
    }

    /** A setting that cannot be read keeps the shop from starting. */
    @Bean
    ReturnPolicy returnPolicy(
            @Value("${daybook.returns.version}") int version, @Value("${daybook.returns.window}") String window) {
        return new ReturnPolicy(
                version, Optional.of(window).filter(time -> !time.isBlank()).map(DurationStyle::detectAndParse));
    }

    @Bean
    ReturnExchanges returnExchanges(
            Alongside alongside,
            StreamDefinition<ReturnCommand, ReturnEvent, Return> returns,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        return new ReturnExchanges(alongside, returns, orders);
    }

    @Bean
    TakenOverReturn takenOverReturn(
            Alongside alongside,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        return new TakenOverReturn(alongside, orders, payments);
    }

    @Bean
    ReturnedStock returnedStock(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks) {
        return new ReturnedStock(alongside, products, stocks);
    }
}
