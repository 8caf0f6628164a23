package dev.daybook.command.shipment;

import dev.daybook.command.fulfilment.Shipping;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.shipment.domain.CancelShipment;
import dev.daybook.command.shipment.domain.CreateShipment;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.command.shipment.domain.WithdrawnParcels;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.shipment.ShipmentEvent;
import org.axonframework.messaging.MetaData;

/** Parcels as their fulfilments make and undo them. */
final class ParcelShipping implements Shipping {

    private final Alongside alongside;
    private final StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments;

    ParcelShipping(Alongside alongside, StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments) {
        this.alongside = alongside;
        this.shipments = shipments;
    }

    @Override
    public void packed(FulfilmentCreated whose, FulfilmentPacked parcel, MetaData metaData) {
        alongside.decide(
                shipments,
                new CreateShipment(
                        parcel.shipmentId(), whose.orderId(), whose.fulfilmentId(), whose.location(), parcel.lines()),
                metaData);
    }

    @Override
    public void unpacked(FulfilmentUnpacked parcel, MetaData metaData) {
        alongside.decide(shipments, new CancelShipment(parcel.shipmentId(), WithdrawnParcels.UNPACKED), metaData);
    }
}
