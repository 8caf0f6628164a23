package dev.daybook.command.shipment;

import dev.daybook.command.fulfilment.Shipping;
import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.shipment.domain.ShipmentActions;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.command.shipment.domain.WithdrawnParcels;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.stock.StockEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the shipment feature together. */
@Configuration(proxyBeanMethods = false)
class ShipmentConfiguration {

    /** Goes up with every change of what a parcel remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    @Bean
    StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipmentStream() {
        return new StreamDefinition<>(
                Shipment.rules(),
                ShipmentCommand.class,
                ShipmentAggregate.class,
                ShipmentAggregate::new,
                SNAPSHOT_REVISION,
                "shipments",
                ShipmentActions::of,
                ShipmentProblems.pages());
    }

    @Bean
    Shipping shipping(Alongside alongside, StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments) {
        return new ParcelShipping(alongside, shipments);
    }

    @Bean
    ShipmentFlow shipmentFlow(
            Alongside alongside,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks) {
        return new ShipmentFlow(alongside, orders, fulfilments, stocks);
    }

    @Bean
    WithdrawnParcels withdrawnParcels() {
        return new WithdrawnParcels();
    }
}
