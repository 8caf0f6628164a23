package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.AuthorisationExpiry;
import dev.daybook.command.payment.domain.AuthorisationRenewal;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentActions;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.gateway.GatewaySettings;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the payment feature together. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    /** Goes up with every change of what a payment remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 3;

    @Bean
    StreamDefinition<PaymentCommand, PaymentEvent, Payment> paymentStream(Clock clock) {
        return new StreamDefinition<>(
                Payment.rules(),
                PaymentCommand.class,
                PaymentAggregate.class,
                PaymentAggregate::new,
                SNAPSHOT_REVISION,
                "payments",
                (id, payment) -> PaymentActions.of(id, payment, clock.instant()),
                PaymentProblems.pages());
    }

    @Bean
    AuthorisationExpiry authorisationExpiry() {
        return new AuthorisationExpiry();
    }

    @Bean
    AuthorisationRenewal authorisationRenewal(@Value("${daybook.gateway.renew-before}") Duration before) {
        return new AuthorisationRenewal(before);
    }

    @Bean
    HoldClerk holdClerk(
            StreamReader reader,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            @Value("${daybook.gateway.renewals-max}") int most) {
        return new HoldClerk(reader, payments, orders, most);
    }

    @Bean
    PaidOrder paidOrder(
            Alongside alongside, StreamDefinition<OrderCommand, OrderEvent, Order> orders, GatewaySettings gateway) {
        return new PaidOrder(alongside, orders, gateway);
    }

    @Bean
    OrderPayments orderPayments(Alongside alongside, StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        return new OrderPayments(alongside, payments);
    }
}
