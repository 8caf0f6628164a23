package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.fulfilment.domain.Parcel.Whereabouts;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.order.LineQuantity;
import java.util.ArrayList;
import java.util.List;

/** How an order takes pieces back: those in no parcel first, then parcels are undone, the latest first. */
final class Removing {

    private Removing() {}

    static List<FulfilmentEvent> remove(RemoveLines c, Fulfilment.Existing fulfilment) {
        Content.requireSome(c.lines());
        FulfilmentFacts facts = Ending.requireNone(fulfilment);
        List<LineQuantity> removed = facts.undispatched().take(c.fulfilmentId(), c.lines());
        List<FulfilmentEvent> events = new ArrayList<>();
        Lines unpacked = facts.lines();
        for (Parcel parcel : facts.parcels().that(Whereabouts.PACKED).reversed()) {
            if (isNeeded(parcel, removed, unpacked)) {
                unpacked = unpacked.plus(parcel.lines());
                events.add(new FulfilmentUnpacked(c.fulfilmentId(), parcel.shipmentId(), parcel.lines()));
            }
        }
        events.add(new FulfilmentLinesRemoved(c.fulfilmentId(), removed, c.reason()));
        if (facts.undispatched().less(removed).isEmpty()) {
            events.add(
                    facts.hasDispatched()
                            ? new FulfilmentClosed(c.fulfilmentId())
                            : new FulfilmentCancelled(c.fulfilmentId(), c.reason()));
        }
        return List.copyOf(events);
    }

    /** A parcel is undone for its pieces only while there are too few of them without it. */
    private static boolean isNeeded(Parcel parcel, List<LineQuantity> removed, Lines unpacked) {
        return removed.stream()
                .filter(part -> part.quantity() > unpacked.unpacked(part.lineId()))
                .anyMatch(part -> parcel.lines().stream()
                        .anyMatch(packed -> packed.lineId().equals(part.lineId())));
    }
}
