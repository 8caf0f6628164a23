package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.List;

/** Pieces that were packed together. */
record Parcel(String shipmentId, List<LineQuantity> lines, Whereabouts whereabouts) {

    /** What has become of a parcel. */
    enum Whereabouts {
        PACKED,
        /** Undone; its pieces are in no parcel or in others. */
        UNPACKED,
        DISPATCHED
    }

    boolean is(Whereabouts asked) {
        return whereabouts == asked;
    }

    Parcel now(Whereabouts later) {
        return new Parcel(shipmentId, lines, later);
    }
}
