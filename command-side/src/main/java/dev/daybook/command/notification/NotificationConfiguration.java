package dev.daybook.command.notification;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the notification feature together. The sender is no bean: a server that is down is no fault of ours to report as health. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    MailSettings mailSettings(
            @Value("${daybook.mail.from}") String from,
            @Value("${daybook.mail.host}") String host,
            @Value("${daybook.mail.port}") int port,
            @Value("${daybook.mail.username}") String username,
            @Value("${daybook.mail.password}") String password,
            @Value("${daybook.mail.starttls}") boolean startTls,
            @Value("${daybook.mail.outbox}") String outbox,
            @Value("${daybook.mail.connect-timeout}") Duration connectTimeout,
            @Value("${daybook.mail.read-timeout}") Duration readTimeout) {
        return new MailSettings(from, host, port, username, password, startTls, outbox, connectTimeout, readTimeout);
    }

    @Bean
    MailClerk mailClerk(
            StreamReader reader,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            MailSettings settings) {
        return new MailClerk(reader, orders, shipments, payments, post(settings));
    }

    @Bean
    Notification notification() {
        return new Notification();
    }

    private static Post post(MailSettings settings) {
        Envelopes envelopes = new Envelopes(settings.from());
        if (!settings.host().isBlank()) {
            return new MailServer(settings, envelopes);
        }
        return settings.outbox().isBlank() ? new NoPost() : new Outbox(Path.of(settings.outbox()), envelopes);
    }
}
