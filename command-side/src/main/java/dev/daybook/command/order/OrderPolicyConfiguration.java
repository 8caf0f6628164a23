package dev.daybook.command.order;

import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.InvoicePolicy;
import dev.daybook.command.order.domain.Numbering;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.RoutingPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.TaxRates;
import dev.daybook.events.order.WhenOverdue;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules of the shop from its settings; what cannot be read keeps it from starting. */
@Configuration(proxyBeanMethods = false)
class OrderPolicyConfiguration {

    @Bean
    ReservationPolicy reservationPolicy(
            @Value("${daybook.reservations.version}") int version,
            @Value("${daybook.reservations.time}") Duration reservedFor,
            @Value("${daybook.reservations.locations}") List<String> locations,
            @Value("${daybook.routing.version}") int routingVersion,
            @Value("${daybook.routing.strategy}") RoutingPolicy.Strategy strategy) {
        RoutingPolicy routing = new RoutingPolicy(routingVersion, strategy);
        return new ReservationPolicy(version, reservedFor, locations, routing);
    }

    /** Amounts are minor units by currency, as in {@code EUR:100000,GBP:90000}. */
    @Bean
    FraudPolicy fraudPolicy(
            @Value("${daybook.fraud.version}") int version,
            @Value("${daybook.fraud.hold-from}") List<String> holdFrom,
            @Value("${daybook.fraud.review-time}") Duration reviewTime,
            @Value("${daybook.fraud.when-overdue}") WhenOverdue whenOverdue) {
        return FraudPolicy.told(version, holdFrom, reviewTime, whenOverdue);
    }

    @Bean
    TaxRates taxRates(@Value("${daybook.tax.table}") String table) {
        return TaxTable.named(table);
    }

    /** Minor units by currency, then from which worth of the goods on it is free, if ever: {@code EUR:490:5000,GBP:390}. */
    @Bean
    ShippingPolicy shippingPolicy(
            @Value("${daybook.shipping.version}") int version,
            @Value("${daybook.shipping.charges}") List<String> charges) {
        return ShippingPolicy.told(version, charges);
    }

    @Bean
    InvoicePolicy invoicePolicy(
            @Value("${daybook.invoices.enabled}") boolean enabled,
            @Value("${daybook.invoices.prefix}") String prefix,
            @Value("${daybook.invoices.credit-note-prefix}") String creditNotePrefix,
            @Value("${daybook.invoices.digits}") int digits,
            @Value("${daybook.business-zone}") ZoneId zone) {
        return new InvoicePolicy(
                enabled,
                new Numbering("invoice", prefix, digits),
                new Numbering("credit-note", creditNotePrefix, digits),
                zone);
    }

    @Bean
    ShopPolicies shopPolicies(
            ReservationPolicy reservation, FraudPolicy fraud, TaxRates taxes, ShippingPolicy shipping) {
        return new ShopPolicies(reservation, fraud, taxes, shipping);
    }
}
