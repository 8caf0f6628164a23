package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.ShipmentReturning;
import java.util.List;

/** How a parcel does not arrive: it comes back, whether or not the carrier has told so before, or it is given up for good. */
final class GoingBack {

    private GoingBack() {}

    static List<ShipmentEvent> begin(BeginReturn c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Travelling _ -> List.of(new ShipmentReturning(c.shipmentId()));
            case Shipment.Returning _, Shipment.Returned _ -> List.of();
            case Shipment.Delivered _ -> throw new ShipmentRejection.AlreadyDelivered(c.shipmentId());
            case Shipment.Lost _ -> throw new ShipmentRejection.AlreadyLost(c.shipmentId());
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    static List<ShipmentEvent> takeBack(TakeBack c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Travelling _, Shipment.Returning _ -> List.of(new ShipmentReturned(c.shipmentId()));
            case Shipment.Returned _ -> List.of();
            case Shipment.Delivered _ -> throw new ShipmentRejection.AlreadyDelivered(c.shipmentId());
            case Shipment.Lost _ -> throw new ShipmentRejection.AlreadyLost(c.shipmentId());
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    static List<ShipmentEvent> lose(ReportLost c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Travelling _, Shipment.Returning _ -> List.of(new ShipmentLost(c.shipmentId()));
            case Shipment.Lost _ -> List.of();
            case Shipment.Delivered _ -> throw new ShipmentRejection.AlreadyDelivered(c.shipmentId());
            case Shipment.Returned _ -> throw new ShipmentRejection.AlreadyReturned(c.shipmentId());
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }
}
