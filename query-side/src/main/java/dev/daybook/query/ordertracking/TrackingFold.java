package dev.daybook.query.ordertracking;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderContent;
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
import dev.daybook.query.ordertracking.Parcel.Pieces;
import dev.daybook.query.ordertracking.Parcel.Step;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What is known of an order's way after one more event; pure. */
final class TrackingFold {

    private TrackingFold() {}

    /** An order as it begins: whose it is does not change. */
    static TrackedOrder order(String orderId, OrderContent content, Envelope envelope) {
        return new TrackedOrder(
                envelope.subject().toString(),
                orderId,
                content.customerId().orElse(null),
                null,
                at(envelope),
                envelope.version(),
                envelope.position());
    }

    static TrackedOrder parcel(Optional<TrackedOrder> before, ShipmentEvent event, Envelope envelope) {
        return new TrackedOrder(
                envelope.subject().toString(),
                event instanceof ShipmentCreated created
                        ? created.orderId()
                        : before.orElseThrow().orderId(),
                null,
                parcel(before.map(TrackedOrder::parcel), event, at(envelope)),
                before.map(TrackedOrder::since).orElse(at(envelope)),
                envelope.version(),
                envelope.position());
    }

    private static Parcel parcel(Optional<Parcel> before, ShipmentEvent event, Instant at) {
        return event instanceof ShipmentCreated created
                ? created(created, at)
                : change(before.orElseThrow(), event, at);
    }

    private static Parcel created(ShipmentCreated created, Instant at) {
        List<Pieces> lines = created.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.sku(), line.quantity()))
                .toList();
        return new Parcel(
                created.shipmentId(),
                ParcelStatus.CREATED,
                null,
                null,
                null,
                lines,
                List.of(Step.of(ParcelStatus.CREATED, at)));
    }

    private static Parcel change(Parcel parcel, ShipmentEvent event, Instant at) {
        return switch (event) {
            case ShipmentCreated _ -> parcel;
            case ShipmentLabelled e ->
                parcel.with(Step.of(ParcelStatus.LABELLED, at))
                        .carriedBy(
                                e.carrier(), e.trackingNumber(), e.trackingUrl().orElse(null));
            case ShipmentDispatched e ->
                parcel.with(Step.of(ParcelStatus.DISPATCHED, at))
                        .carriedBy(e.carrier().orElse(parcel.carrier()), parcel.trackingNumber(), parcel.trackingUrl());
            case ShipmentTracked e ->
                parcel.with(new Step(status(e.status()), at, e.place().orElse(null), null));
            case DeliveryFailed e ->
                parcel.with(new Step(
                        ParcelStatus.DELIVERY_FAILED, at, null, e.reason().code()));
            case ShipmentDelivered _ -> parcel.with(Step.of(ParcelStatus.DELIVERED, at));
            case ShipmentReturning _ -> parcel.with(Step.of(ParcelStatus.RETURNING, at));
            case ShipmentReturned _ -> parcel.with(Step.of(ParcelStatus.RETURNED_TO_SENDER, at));
            case ShipmentLost _ -> parcel.with(Step.of(ParcelStatus.LOST, at));
            case ShipmentCancelled _ -> parcel.with(Step.of(ParcelStatus.CANCELLED, at));
        };
    }

    private static ParcelStatus status(TrackingStatus status) {
        return switch (status) {
            case IN_TRANSIT -> ParcelStatus.IN_TRANSIT;
            case OUT_FOR_DELIVERY -> ParcelStatus.OUT_FOR_DELIVERY;
        };
    }

    private static Instant at(Envelope envelope) {
        return envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
    }
}
