package dev.daybook.query.fulfilmentqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.query.fulfilmentqueue.FulfilmentWork.Parcel;
import dev.daybook.query.fulfilmentqueue.FulfilmentWork.Part;
import dev.daybook.query.fulfilmentqueue.FulfilmentWork.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The work of a location after one more event; pure. */
final class FulfilmentFold {

    private FulfilmentFold() {}

    static FulfilmentWork fold(Optional<FulfilmentWork> before, FulfilmentEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        FulfilmentWork after = event instanceof FulfilmentCreated created
                ? created(created, envelope.subject().toString(), at)
                : change(
                        before.orElseThrow(() ->
                                new IllegalStateException("the stream does not begin with a fulfilment's creation")),
                        event,
                        at);
        return after.at(at, envelope.version(), envelope.position());
    }

    private static FulfilmentWork change(FulfilmentWork work, FulfilmentEvent event, Instant at) {
        return switch (event) {
            case FulfilmentCreated _ -> work;
            case FulfilmentLinesAdded e -> work.pieces(sum(work.loose(), e.lines(), 1), work.parcels());
            case FulfilmentLinesRemoved e -> work.pieces(sum(work.loose(), e.lines(), -1), work.parcels());
            case FulfilmentAllocated _ -> work.state(State.ALLOCATED);
            case PickingStarted _ -> work.state(FulfilmentWork.atWork(work.loose()));
            case FulfilmentPacked e ->
                work.pieces(
                        sum(work.loose(), e.lines(), -1),
                        Stream.concat(
                                        work.parcels().stream(),
                                        Stream.of(new Parcel(e.shipmentId(), false, parts(e.lines()))))
                                .toList());
            case FulfilmentUnpacked e ->
                work.pieces(
                        sum(work.loose(), e.lines(), 1),
                        work.parcels().stream()
                                .filter(parcel -> !parcel.shipmentId().equals(e.shipmentId()))
                                .toList());
            case FulfilmentDispatched e -> work.pieces(work.loose(), dispatched(work.parcels(), e.shipmentId()));
            case FulfilmentHeld e -> work.hold(hold(e.reason(), at));
            case FulfilmentReleased _ -> work.hold(null);
            case FulfilmentCancelled _ -> work.hold(null).state(State.CANCELLED);
            case FulfilmentClosed _ -> work.hold(null).state(State.CLOSED);
        };
    }

    private static FulfilmentWork created(FulfilmentCreated event, String id, Instant at) {
        List<Part> parts = parts(event.lines());
        return new FulfilmentWork(
                id,
                event.fulfilmentId(),
                event.orderId(),
                event.location(),
                State.OPEN,
                null,
                parts,
                List.of(),
                parts.stream().map(Part::sku).distinct().toList(),
                at,
                at,
                0,
                0);
    }

    private static List<Part> parts(List<LineQuantity> lines) {
        return sum(List.of(), lines, 1);
    }

    /** Parts of one line become one. */
    private static List<Part> sum(List<Part> before, List<LineQuantity> changes, int sign) {
        Map<String, Part> byLine = new LinkedHashMap<>();
        before.forEach(part -> byLine.put(part.lineId(), part));
        for (LineQuantity change : changes) {
            byLine.merge(
                    change.lineId(),
                    new Part(change.lineId(), change.sku(), sign * change.quantity()),
                    (some, more) -> new Part(some.lineId(), some.sku(), some.quantity() + more.quantity()));
        }
        return byLine.values().stream().filter(part -> part.quantity() > 0).toList();
    }

    private static List<Parcel> dispatched(List<Parcel> parcels, String shipmentId) {
        return parcels.stream()
                .map(parcel ->
                        parcel.shipmentId().equals(shipmentId) ? new Parcel(shipmentId, true, parcel.parts()) : parcel)
                .toList();
    }

    private static FulfilmentWork.Hold hold(Reason reason, Instant at) {
        return new FulfilmentWork.Hold(at, reason.code(), reason.text());
    }
}
