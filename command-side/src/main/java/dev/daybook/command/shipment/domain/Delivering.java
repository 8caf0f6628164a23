package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentTracked;
import java.util.List;
import java.util.Optional;

/**
 * What a carrier tells on the way to the customer, late, twice and out of order. A message that is behind what is known changes
 * nothing; a parcel that comes forth after it was given up or sent back is for people to look into.
 */
final class Delivering {

    private Delivering() {}

    static List<ShipmentEvent> track(TrackShipment c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Travelling travelling -> isNews(c, travelling) ? List.of(tracked(c)) : List.of();
            case Shipment.Delivered _, Shipment.Returning _, Shipment.Returned _, Shipment.Lost _ -> List.of();
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    static List<ShipmentEvent> fail(FailDelivery c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Failed(var _, var reason) when reason.equals(c.reason()) -> List.of();
            case Shipment.Travelling _ -> List.of(new DeliveryFailed(c.shipmentId(), c.reason()));
            case Shipment.Delivered _, Shipment.Returning _, Shipment.Returned _, Shipment.Lost _ -> List.of();
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    static List<ShipmentEvent> deliver(DeliverShipment c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> throw new ShipmentRejection.NotDispatched(c.shipmentId());
            case Shipment.Travelling _ -> List.of(new ShipmentDelivered(c.shipmentId(), c.signedBy()));
            case Shipment.Delivered _ -> List.of();
            case Shipment.Returning _ -> throw new ShipmentRejection.AlreadyReturning(c.shipmentId());
            case Shipment.Returned _ -> throw new ShipmentRejection.AlreadyReturned(c.shipmentId());
            case Shipment.Lost _ -> throw new ShipmentRejection.AlreadyLost(c.shipmentId());
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    /** After a vain attempt only the next one is news. */
    private static boolean isNews(TrackShipment c, Shipment.Travelling shipment) {
        Optional<Scan> scan = Optional.of(new Scan(c.status(), c.description(), c.place()));
        return switch (c.status()) {
            case IN_TRANSIT ->
                switch (shipment) {
                    case Shipment.Dispatched _ -> true;
                    case Shipment.InTransit known -> !known.scan().equals(scan);
                    case Shipment.OutForDelivery _, Shipment.Failed _ -> false;
                };
            case OUT_FOR_DELIVERY -> !shipment.scan().equals(scan);
        };
    }

    private static ShipmentEvent tracked(TrackShipment c) {
        return new ShipmentTracked(c.shipmentId(), c.status(), c.description(), c.place());
    }
}
