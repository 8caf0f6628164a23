package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.PaymentRejection;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentInitiated;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** What an order has to do with its payments: it exists, and says their currency. */
final class PaidOrder implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;

    PaidOrder(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders) {
        this.alongside = alongside;
        this.orders = orders;
    }

    /**
     * Holds a new payment against its order.
     *
     * @throws PaymentRejection when there is no such order, or one in another currency
     */
    void check(List<PaymentEvent> events, MetaData metaData) {
        for (PaymentEvent event : events) {
            if (event instanceof PaymentInitiated initiated) {
                check(initiated, alongside.read(orders, metaData, initiated.orderId()));
            }
        }
    }

    private static void check(PaymentInitiated initiated, Order order) {
        String orderId = initiated.orderId();
        String currency = order.currency().orElseThrow(() -> new PaymentRejection.OrderNotFound(orderId));
        if (!currency.equals(initiated.currency())) {
            throw new PaymentRejection.CurrencyMismatch(orderId, currency);
        }
    }
}
