package dev.daybook.command.shipment.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One parcel with two cups and everything that is done with it in the tests of its life; given events, when a command. */
final class SampleShipment {

    static final String ID = "s-1";
    static final Reason BECAUSE = new Reason("wrong-box", "too small");
    static final Reason NOBODY = new Reason("nobody-home", "");
    static final Reason DOG = new Reason("dog", "");
    static final List<LineQuantity> CUPS = List.of(new LineQuantity("1", "CUP", 2));

    static final CreateShipment CREATE = new CreateShipment(ID, "o-1", "f-1", "main", CUPS);

    static final ShipmentCreated CREATED = new ShipmentCreated(ID, "o-1", "f-1", "main", CUPS);
    static final ShipmentLabelled LABELLED = new ShipmentLabelled(ID, "DHL", "77", Optional.of("https://t.example/77"));
    static final ShipmentDispatched DISPATCHED = new ShipmentDispatched(ID, Optional.empty());
    static final ShipmentTracked IN_TRANSIT = tracked(TrackingStatus.IN_TRANSIT, "sorted");
    static final ShipmentTracked OUT = tracked(TrackingStatus.OUT_FOR_DELIVERY, "in the van");
    static final DeliveryFailed FAILED = new DeliveryFailed(ID, NOBODY);
    static final ShipmentDelivered DELIVERED = new ShipmentDelivered(ID, Optional.of("A. Neighbour"));
    static final ShipmentReturning RETURNING = new ShipmentReturning(ID);
    static final ShipmentReturned RETURNED = new ShipmentReturned(ID);
    static final ShipmentLost LOST = new ShipmentLost(ID);
    static final ShipmentCancelled CANCELLED = new ShipmentCancelled(ID, BECAUSE);

    private SampleShipment() {}

    static LabelShipment label(String carrier, String number) {
        return new LabelShipment(ID, carrier, number, Optional.of("https://t.example/77"));
    }

    static DispatchShipment dispatch(String... carrier) {
        return new DispatchShipment(ID, Stream.of(carrier).findFirst());
    }

    static TrackShipment track(TrackingStatus status, String description) {
        return new TrackShipment(ID, status, description, Optional.of("Leeds"));
    }

    static DeliverShipment deliver() {
        return new DeliverShipment(ID, Optional.of("A. Neighbour"));
    }

    static ShipmentTracked tracked(TrackingStatus status, String description) {
        return new ShipmentTracked(ID, status, description, Optional.of("Leeds"));
    }

    /** The parcel has left without a label, and then more happened. */
    static ShipmentEvent[] sent(ShipmentEvent... more) {
        return Stream.concat(Stream.of(CREATED, DISPATCHED), Stream.of(more)).toArray(ShipmentEvent[]::new);
    }

    static Shipment given(ShipmentEvent... history) {
        return Shipment.rules().after(List.of(history));
    }

    static List<ShipmentEvent> when(ShipmentCommand command, ShipmentEvent... history) {
        return Shipment.decide(command, given(history));
    }

    static ShipmentRejection refused(ShipmentCommand command, ShipmentEvent... history) {
        return Objects.requireNonNull(catchThrowableOfType(ShipmentRejection.class, () -> when(command, history)));
    }
}
