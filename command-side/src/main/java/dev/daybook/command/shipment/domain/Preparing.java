package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLabelled;
import java.util.List;
import java.util.Optional;

/** What happens to a parcel in the house, until it leaves. */
final class Preparing {

    private Preparing() {}

    static List<ShipmentEvent> begin(ShipmentCommand command) {
        if (command instanceof CreateShipment c) {
            return List.of(created(c));
        }
        throw new ShipmentRejection.NotFound(command.shipmentId());
    }

    static List<ShipmentEvent> again(CreateShipment c, Shipment.Existing shipment) {
        if (!created(c).equals(shipment.facts().created())) {
            throw new ShipmentRejection.AlreadyCreated(c.shipmentId());
        }
        return List.of();
    }

    /** The number that the parcel has is told as often as one likes. */
    static List<ShipmentEvent> label(LabelShipment c, Shipment.Existing shipment) {
        Label label = new Label(c.carrier(), c.trackingNumber(), c.trackingUrl());
        if (shipment instanceof Shipment.Cancelled) {
            throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        }
        if (shipment.facts().label().equals(Optional.of(label))) {
            return List.of();
        }
        if (shipment instanceof Shipment.Ready) {
            return List.of(new ShipmentLabelled(c.shipmentId(), c.carrier(), c.trackingNumber(), c.trackingUrl()));
        }
        throw new ShipmentRejection.AlreadyDispatched(c.shipmentId());
    }

    static List<ShipmentEvent> dispatch(DispatchShipment c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready ready -> List.of(new ShipmentDispatched(c.shipmentId(), carrier(c, ready)));
            case Shipment.Travelling _,
                    Shipment.Delivered _,
                    Shipment.Returning _,
                    Shipment.Returned _,
                    Shipment.Lost _ -> List.of();
            case Shipment.Cancelled _ -> throw new ShipmentRejection.AlreadyCancelled(c.shipmentId());
        };
    }

    static List<ShipmentEvent> cancel(CancelShipment c, Shipment.Existing shipment) {
        return switch (shipment) {
            case Shipment.Ready _ -> List.of(new ShipmentCancelled(c.shipmentId(), c.reason()));
            case Shipment.Cancelled _ -> List.of();
            case Shipment.Travelling _,
                    Shipment.Delivered _,
                    Shipment.Returning _,
                    Shipment.Returned _,
                    Shipment.Lost _ -> throw new ShipmentRejection.AlreadyDispatched(c.shipmentId());
        };
    }

    /** A parcel with a label goes with the carrier of its label. */
    private static Optional<String> carrier(DispatchShipment c, Shipment.Ready shipment) {
        Optional<String> labelled = shipment.facts().label().map(Label::carrier);
        if (labelled.isPresent() && c.carrier().isPresent() && !c.carrier().equals(labelled)) {
            throw new ShipmentRejection.OtherCarrier(c.shipmentId(), labelled.get());
        }
        return labelled.or(c::carrier);
    }

    private static ShipmentCreated created(CreateShipment c) {
        return new ShipmentCreated(c.shipmentId(), c.orderId(), c.fulfilmentId(), c.location(), c.lines());
    }
}
