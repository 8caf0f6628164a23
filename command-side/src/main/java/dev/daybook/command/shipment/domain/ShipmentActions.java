package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.List;
import java.util.Optional;

/** What may be done to a parcel, and why the rest may not. */
public final class ShipmentActions {

    private ShipmentActions() {}

    /** Every action with its verdict, in the parcel's state; tracking is judged on what the carrier would tell next. */
    public static List<Action> of(String id, Shipment shipment) {
        Reason reason = new Reason("", "");
        return List.of(
                verdict("label", new LabelShipment(id, "", "", Optional.empty()), shipment),
                verdict("dispatch", new DispatchShipment(id, Optional.empty()), shipment),
                verdict(
                        "tracking",
                        new TrackShipment(id, TrackingStatus.OUT_FOR_DELIVERY, "", Optional.empty()),
                        shipment),
                verdict("delivery-failed", new FailDelivery(id, reason), shipment),
                verdict("deliver", new DeliverShipment(id, Optional.empty()), shipment),
                verdict("return", new BeginReturn(id), shipment),
                verdict("returned-to-sender", new TakeBack(id), shipment),
                verdict("lost", new ReportLost(id), shipment),
                verdict("cancel", new CancelShipment(id, reason), shipment));
    }

    private static Action verdict(String name, ShipmentCommand command, Shipment shipment) {
        return Action.judged(name, () -> Shipment.decide(command, shipment));
    }
}
