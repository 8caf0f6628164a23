package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.RecordPayment;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentRejection;
import dev.daybook.command.payment.gateway.GatewaySettings;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentInitiated;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** What a new payment rests on: an order that says its currency, and a gateway where the payer's card is to be charged. */
final class PaidOrder implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final GatewaySettings gateway;

    PaidOrder(Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders, GatewaySettings gateway) {
        this.alongside = alongside;
        this.orders = orders;
        this.gateway = gateway;
    }

    /**
     * Holds a new payment against its order and the gateway.
     *
     * @throws PaymentRejection when there is no such order, or one in another currency, or nobody to charge the card
     */
    void check(List<PaymentEvent> events, MetaData metaData) {
        for (PaymentEvent event : events) {
            if (event instanceof PaymentInitiated initiated) {
                if (initiated.token().isPresent() && !gateway.configured()) {
                    throw new PaymentRejection.NoGateway(initiated.paymentId());
                }
                check(initiated, alongside.read(orders, metaData, initiated.orderId()));
            }
        }
    }

    /** Tells the order how the payment stands now. */
    void follow(List<PaymentEvent> events, Payment payment, MetaData metaData) {
        if (!events.isEmpty() && payment instanceof Payment.Existing existing) {
            alongside.decide(orders, new RecordPayment(existing.initiated().orderId(), existing.standing()), metaData);
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
