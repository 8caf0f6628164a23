package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.Reason;
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
import java.util.List;
import java.util.Optional;

/** A parcel's state machine: which command leads to which events in which state, and what an event makes of it. */
public sealed interface Shipment {

    /** Nobody has packed anything under this id. */
    record NotCreated() implements Shipment {}

    /** A parcel that exists, in whatever state. */
    sealed interface Existing extends Shipment {
        ShipmentFacts facts();
    }

    /** In the house. */
    sealed interface Ready extends Existing {}

    /** On its way to the customer. */
    sealed interface Travelling extends Existing {
        /** What the carrier told last, unless something else has happened since. */
        default Optional<Scan> scan() {
            return Optional.empty();
        }
    }

    /** Packed. */
    record Created(ShipmentFacts facts) implements Ready {}

    /** Packed and known to a carrier. */
    record Labelled(ShipmentFacts facts) implements Ready {}

    /** It has left the house, no more is known. */
    record Dispatched(ShipmentFacts facts) implements Travelling {}

    /** Seen by the carrier. */
    record InTransit(ShipmentFacts facts, Optional<Scan> scan) implements Travelling {}

    /** About to arrive. */
    record OutForDelivery(ShipmentFacts facts, Optional<Scan> scan) implements Travelling {}

    /** It could not be handed over; it is tried again or comes back. */
    record Failed(ShipmentFacts facts, Reason reason) implements Travelling {}

    /** Arrived; whatever else comes of it is a return. */
    record Delivered(ShipmentFacts facts) implements Existing {}

    /** On its way back. */
    record Returning(ShipmentFacts facts) implements Existing {}

    /** Back in the house. */
    record Returned(ShipmentFacts facts) implements Existing {}

    /** Given up. */
    record Lost(ShipmentFacts facts) implements Existing {}

    /** Undone before it left. */
    record Cancelled(ShipmentFacts facts) implements Existing {}

    /** The rules of the stream {@code shipment}. */
    static Rules<ShipmentCommand, ShipmentEvent, Shipment> rules() {
        return new Rules<>(
                "shipment",
                ShipmentCommand::shipmentId,
                ShipmentEvent::shipmentId,
                initial(),
                Shipment::decide,
                Shipment::evolve);
    }

    /** Whose pieces are in it; empty for a parcel that does not exist. */
    default Optional<ShipmentCreated> created() {
        return this instanceof Existing existing ? Optional.of(existing.facts().created()) : Optional.empty();
    }

    /** What its carrier calls it, where one has given it a number. */
    default Optional<Label> label() {
        return this instanceof Existing existing ? existing.facts().label() : Optional.empty();
    }

    static Shipment initial() {
        return new NotCreated();
    }

    /**
     * What follows from a command; nothing when the parcel is already as wanted, or when a message came late.
     *
     * @throws ShipmentRejection when a rule forbids it
     */
    static List<ShipmentEvent> decide(ShipmentCommand command, Shipment shipment) {
        return switch (shipment) {
            case NotCreated _ -> Preparing.begin(command);
            case Existing existing -> decide(command, existing);
        };
    }

    private static List<ShipmentEvent> decide(ShipmentCommand command, Existing shipment) {
        return switch (command) {
            case CreateShipment c -> Preparing.again(c, shipment);
            case LabelShipment c -> Preparing.label(c, shipment);
            case DispatchShipment c -> Preparing.dispatch(c, shipment);
            case CancelShipment c -> Preparing.cancel(c, shipment);
            case TrackShipment c -> Delivering.track(c, shipment);
            case FailDelivery c -> Delivering.fail(c, shipment);
            case DeliverShipment c -> Delivering.deliver(c, shipment);
            case BeginReturn c -> GoingBack.begin(c, shipment);
            case TakeBack c -> GoingBack.takeBack(c, shipment);
            case ReportLost c -> GoingBack.lose(c, shipment);
        };
    }

    /** The parcel after an event; never refuses. */
    static Shipment evolve(Shipment shipment, ShipmentEvent event) {
        return switch (shipment) {
            case NotCreated none ->
                event instanceof ShipmentCreated created
                        ? new Created(new ShipmentFacts(created, Optional.empty()))
                        : none;
            case Existing existing -> evolve(existing, event);
        };
    }

    private static Existing evolve(Existing shipment, ShipmentEvent event) {
        ShipmentFacts facts = shipment.facts();
        return switch (event) {
            case ShipmentCreated _ -> shipment;
            case ShipmentLabelled e ->
                new Labelled(facts.labelled(new Label(e.carrier(), e.trackingNumber(), e.trackingUrl())));
            case ShipmentDispatched _ -> new Dispatched(facts);
            case ShipmentTracked e -> tracked(facts, e);
            case DeliveryFailed e -> new Failed(facts, e.reason());
            case ShipmentDelivered _ -> new Delivered(facts);
            case ShipmentReturning _ -> new Returning(facts);
            case ShipmentReturned _ -> new Returned(facts);
            case ShipmentLost _ -> new Lost(facts);
            case ShipmentCancelled _ -> new Cancelled(facts);
        };
    }

    private static Existing tracked(ShipmentFacts facts, ShipmentTracked e) {
        Optional<Scan> scan = Optional.of(new Scan(e.status(), e.description(), e.place()));
        return switch (e.status()) {
            case IN_TRANSIT -> new InTransit(facts, scan);
            case OUT_FOR_DELIVERY -> new OutForDelivery(facts, scan);
        };
    }
}
