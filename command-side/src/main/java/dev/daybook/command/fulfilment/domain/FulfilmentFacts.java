package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.fulfilment.domain.Parcel.Whereabouts;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * What every existing fulfilment knows of itself, whatever its state.
 *
 * @param lines what is in no parcel
 * @param held whether the work is stopped
 */
record FulfilmentFacts(FulfilmentCreated created, Lines lines, Parcels parcels, boolean held) {

    static FulfilmentFacts of(FulfilmentCreated created) {
        return new FulfilmentFacts(created, Lines.none().plus(created.lines()), Parcels.none(), false);
    }

    /** All pieces that have not left the house, as if no parcel were packed. */
    Lines undispatched() {
        Lines here = lines;
        for (Parcel parcel : parcels.that(Whereabouts.PACKED)) {
            here = here.plus(parcel.lines());
        }
        return here;
    }

    /** All pieces that are or were to be sent from here, those that have left included. */
    Lines ever() {
        Lines here = undispatched();
        for (Parcel parcel : parcels.that(Whereabouts.DISPATCHED)) {
            here = here.plus(parcel.lines());
        }
        return here;
    }

    boolean hasDispatched() {
        return !parcels.that(Whereabouts.DISPATCHED).isEmpty();
    }

    FulfilmentFacts more(List<LineQuantity> added) {
        return new FulfilmentFacts(created, lines.plus(added), parcels, held);
    }

    FulfilmentFacts fewer(List<LineQuantity> removed) {
        return new FulfilmentFacts(created, lines.less(removed), parcels, held);
    }

    FulfilmentFacts packed(FulfilmentPacked e) {
        return new FulfilmentFacts(
                created,
                lines.less(e.lines()),
                parcels.with(new Parcel(e.shipmentId(), e.lines(), Whereabouts.PACKED)),
                held);
    }

    FulfilmentFacts unpacked(FulfilmentUnpacked e) {
        return new FulfilmentFacts(
                created, lines.plus(e.lines()), parcels.now(e.shipmentId(), Whereabouts.UNPACKED), held);
    }

    FulfilmentFacts dispatched(String shipmentId) {
        return new FulfilmentFacts(created, lines, parcels.now(shipmentId, Whereabouts.DISPATCHED), held);
    }

    FulfilmentFacts held(boolean stopped) {
        return new FulfilmentFacts(created, lines, parcels, stopped);
    }
}
