package dev.daybook.command.payment.gateway;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.events.payment.PaymentEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gateway together, or what stands in its place where there is none. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    GatewaySettings gatewaySettings(
            @Value("${daybook.gateway.name}") String name,
            @Value("${daybook.gateway.url}") String url,
            @Value("${daybook.gateway.key}") String key,
            @Value("${daybook.gateway.webhook-secret}") List<String> webhookSecrets,
            @Value("${daybook.gateway.connect-timeout}") Duration connectTimeout,
            @Value("${daybook.gateway.read-timeout}") Duration readTimeout,
            @Value("${daybook.gateway.breaker-pause}") Duration breakerPause) {
        return new GatewaySettings(name, url, key, webhookSecrets, connectTimeout, readTimeout, breakerPause);
    }

    @Bean
    GatewayClerk gatewayClerk(
            GatewaySettings settings,
            MeterRegistry meters,
            StreamReader reader,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            Clock clock,
            @Value("${daybook.gateway.keys-kept}") Duration keysKept) {
        PaymentGateway gateway = settings.configured()
                ? new HttpPaymentGateway(settings, new GatewayGuard(settings, meters))
                : new NoGateway();
        return new GatewayClerk(gateway, reader, payments, clock, keysKept);
    }

    @Bean
    AskingGateway askingGateway(
            @Value("${daybook.gateway.ask-payer-after}") Duration askAfter,
            @Value("${daybook.gateway.abandon-after}") Duration abandonAfter) {
        return new AskingGateway(askAfter, abandonAfter);
    }
}
