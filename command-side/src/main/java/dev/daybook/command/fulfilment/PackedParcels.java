package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** Lets parcels follow what has happened to their fulfilment. */
final class PackedParcels implements HandlerPart {

    private final Shipping shipping;

    PackedParcels(Shipping shipping) {
        this.shipping = shipping;
    }

    void follow(List<FulfilmentEvent> events, Fulfilment after, MetaData metaData) {
        for (FulfilmentEvent event : events) {
            if (event instanceof FulfilmentPacked packed) {
                after.created().ifPresent(whose -> shipping.packed(whose, packed, metaData));
            } else if (event instanceof FulfilmentUnpacked unpacked) {
                shipping.unpacked(unpacked, metaData);
            }
        }
    }
}
