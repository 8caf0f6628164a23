package dev.daybook.command.fulfilment;

import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import org.axonframework.messaging.MetaData;

/** Who takes care of parcels, in the append of the fulfilment that packs or undoes them. */
public interface Shipping {

    /**
     * A parcel was packed.
     *
     * @param whose the fulfilment that it belongs to
     * @throws dev.daybook.command.decisions.Refusal when there is another parcel of this id
     */
    void packed(FulfilmentCreated whose, FulfilmentPacked parcel, MetaData metaData);

    /**
     * A parcel was undone.
     *
     * @throws dev.daybook.command.decisions.Refusal when it has left the house
     */
    void unpacked(FulfilmentUnpacked parcel, MetaData metaData);
}
