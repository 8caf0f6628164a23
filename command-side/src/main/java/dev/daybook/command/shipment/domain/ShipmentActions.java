package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.List;
import java.util.Optional;

/** What may be done to a parcel, and why the rest may not. */
public final class ShipmentActions {

    private ShipmentActions() {}

    /**
     * Every action with its verdict, in the parcel's state; tracking is judged on what the carrier would tell next. Order and
     * fulfilment have a say in what touches their pieces.
     */
    public static List<Action> of(String id, Shipment shipment) {
        Reason reason = new Reason("", "");
        return List.of(
                shared("label", new LabelShipment(id, "", "", Optional.empty()), shipment),
                shared("dispatch", new DispatchShipment(id, Optional.empty()), shipment),
                verdict(
                        "tracking",
                        new TrackShipment(id, TrackingStatus.OUT_FOR_DELIVERY, "", Optional.empty()),
                        shipment),
                verdict("delivery-failed", new FailDelivery(id, reason), shipment),
                shared("deliver", new DeliverShipment(id, Optional.empty()), shipment),
                verdict("return", new BeginReturn(id), shipment),
                shared("returned-to-sender", new TakeBack(id), shipment),
                shared("lost", new ReportLost(id), shipment),
                shared("cancel", new CancelShipment(id, reason), shipment));
    }

    private static Action shared(String name, ShipmentCommand command, Shipment shipment) {
        return verdict(name, command, shipment).trying(command);
    }

    private static Action verdict(String name, ShipmentCommand command, Shipment shipment) {
        return Action.judged(name, () -> Shipment.decide(command, shipment));
    }
}
