package dev.daybook.events.wire;

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
import java.util.List;

/** One event of each type of the fulfilment streams, as the golden files have it. */
final class FulfilmentSamples {

    private static final String ID = "0199a000-0000-7000-8000-0000000000f1";
    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";
    private static final String PARCEL = "0199a000-0000-7000-8000-0000000000b1";
    private static final LineQuantity HOLDERS = new LineQuantity("1", "85123A", 6);
    private static final LineQuantity LANTERNS = new LineQuantity("2", "71053", 2);
    private static final Reason REASON = new Reason("address-unclear", "no such street");

    private FulfilmentSamples() {}

    static List<FulfilmentEvent> all() {
        return List.of(
                new FulfilmentCreated(ID, ORDER, "main", List.of(HOLDERS, LANTERNS)),
                new FulfilmentLinesAdded(ID, List.of(LANTERNS)),
                new FulfilmentLinesRemoved(ID, List.of(LANTERNS), REASON),
                new FulfilmentAllocated(ID),
                new PickingStarted(ID),
                new FulfilmentPacked(ID, PARCEL, List.of(HOLDERS)),
                new FulfilmentUnpacked(ID, PARCEL, List.of(HOLDERS)),
                new FulfilmentDispatched(ID, PARCEL),
                new FulfilmentHeld(ID, REASON),
                new FulfilmentReleased(ID),
                new FulfilmentCancelled(ID, REASON),
                new FulfilmentClosed(ID));
    }
}
