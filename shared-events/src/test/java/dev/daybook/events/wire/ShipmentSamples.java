package dev.daybook.events.wire;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.ShipmentReturning;
import dev.daybook.events.shipment.ShipmentTracked;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.List;
import java.util.Optional;

/** One event of each type of the shipment streams, as the golden files have it. */
final class ShipmentSamples {

    private static final String ID = "0199a000-0000-7000-8000-0000000000b1";
    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";
    private static final String FULFILMENT = "0199a000-0000-7000-8000-0000000000f1";

    private ShipmentSamples() {}

    static List<ShipmentEvent> all() {
        return List.of(
                new ShipmentCreated(
                        ID,
                        ORDER,
                        FULFILMENT,
                        "main",
                        List.of(new LineQuantity("1", "85123A", 6), new LineQuantity("2", "71053", 2))),
                new ShipmentLabelled(
                        ID, "DHL", "00340434161094000017", Optional.of("https://track.example/00340434161094000017")),
                new ShipmentDispatched(ID, Optional.of("DHL")),
                new ShipmentTracked(
                        ID, TrackingStatus.OUT_FOR_DELIVERY, "in the van of the day", Optional.of("Bristol")),
                new DeliveryFailed(ID, new Reason("nobody-home", "the dog barked")),
                new ShipmentDelivered(ID, Optional.of("A. Neighbour")),
                new ShipmentReturning(ID),
                new ShipmentReturned(ID),
                new ShipmentLost(ID),
                new ShipmentCancelled(ID, new Reason("wrong-box", "too small")));
    }
}
