package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import java.util.List;
import java.util.Optional;

/** A parcel that its fulfilment has undone is cancelled, unless that happened in the same append. */
public final class WithdrawnParcels implements Reaction {

    /** Why a parcel is cancelled that nobody has cancelled for a reason of its own. */
    public static final Reason UNPACKED = new Reason("unpacked", "");

    @Override
    public String name() {
        return "withdrawn-parcels";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return event instanceof FulfilmentUnpacked unpacked
                ? List.of(new Effect.Send(
                        "shipment", new CancelShipment(unpacked.shipmentId(), UNPACKED), Optional.of(UNPACKED)))
                : List.of();
    }
}
