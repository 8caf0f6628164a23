package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.fulfilment.domain.Parcel.Whereabouts;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.order.LineQuantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How pieces go into parcels, out of them again, and out of the house. */
final class Packing {

    private Packing() {}

    static List<FulfilmentEvent> pack(Pack c, Fulfilment.Existing fulfilment) {
        Content.requireSome(c.lines());
        Optional<Parcel> known = fulfilment.facts().parcels().find(c.shipmentId());
        if (known.isPresent()) {
            return packedAgain(c, known.get());
        }
        FulfilmentFacts facts = Ending.requireNone(fulfilment);
        Holding.requireNone(facts);
        requirePicking(c.fulfilmentId(), fulfilment);
        if (facts.parcels().all().size() >= Parcels.MOST) {
            throw new FulfilmentRejection.TooManyParcels(c.fulfilmentId(), Parcels.MOST);
        }
        List<LineQuantity> packed = facts.lines().take(c.fulfilmentId(), c.lines());
        return List.of(new FulfilmentPacked(c.fulfilmentId(), c.shipmentId(), packed));
    }

    static List<FulfilmentEvent> unpack(Unpack c, Fulfilment.Existing fulfilment) {
        Parcel parcel = known(c.fulfilmentId(), c.shipmentId(), fulfilment);
        return switch (parcel.whereabouts()) {
            case PACKED -> List.of(new FulfilmentUnpacked(c.fulfilmentId(), c.shipmentId(), parcel.lines()));
            case UNPACKED -> List.of();
            case DISPATCHED -> throw new FulfilmentRejection.AlreadyDispatched(c.fulfilmentId(), c.shipmentId());
        };
    }

    static List<FulfilmentEvent> dispatch(RecordDispatch c, Fulfilment.Existing fulfilment) {
        return switch (known(c.fulfilmentId(), c.shipmentId(), fulfilment).whereabouts()) {
            case PACKED -> {
                Holding.requireNone(fulfilment.facts());
                yield dispatched(c, fulfilment.facts().dispatched(c.shipmentId()));
            }
            case UNPACKED -> throw new FulfilmentRejection.ParcelUnpacked(c.fulfilmentId(), c.shipmentId());
            case DISPATCHED -> List.of();
        };
    }

    private static List<FulfilmentEvent> dispatched(RecordDispatch c, FulfilmentFacts after) {
        FulfilmentEvent dispatched = new FulfilmentDispatched(c.fulfilmentId(), c.shipmentId());
        return after.undispatched().isEmpty()
                ? List.of(dispatched, new FulfilmentClosed(c.fulfilmentId()))
                : List.of(dispatched);
    }

    /** The same parcel holds the same pieces, in whatever order they are told. */
    private static List<FulfilmentEvent> packedAgain(Pack c, Parcel known) {
        Map<String, Long> wanted = c.lines().stream()
                .collect(Collectors.groupingBy(Pieces::lineId, Collectors.summingLong(Pieces::quantity)));
        Map<String, Long> packed =
                known.lines().stream().collect(Collectors.toMap(LineQuantity::lineId, part -> (long) part.quantity()));
        if (known.is(Whereabouts.UNPACKED) || !wanted.equals(packed)) {
            throw new FulfilmentRejection.ShipmentIdTaken(c.fulfilmentId(), c.shipmentId());
        }
        return List.of();
    }

    private static void requirePicking(String fulfilmentId, Fulfilment.Existing fulfilment) {
        switch (fulfilment) {
            case Fulfilment.Open _, Fulfilment.Allocated _ -> throw new FulfilmentRejection.NotPicking(fulfilmentId);
            case Fulfilment.Picking _, Fulfilment.Packed _, Fulfilment.Closed _, Fulfilment.Cancelled _ -> {}
        }
    }

    private static Parcel known(String fulfilmentId, String shipmentId, Fulfilment.Existing fulfilment) {
        return fulfilment
                .facts()
                .parcels()
                .find(shipmentId)
                .orElseThrow(() -> new FulfilmentRejection.ParcelNotFound(fulfilmentId, shipmentId));
    }
}
