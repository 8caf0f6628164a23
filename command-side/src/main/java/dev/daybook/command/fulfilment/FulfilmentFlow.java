package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.infrastructure.HandlerPart;
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
import java.util.List;
import org.axonframework.messaging.MetaData;

/** What others have to do with a fulfilment: its order has to let it go on, and parcels follow what has happened to it. */
final class FulfilmentFlow implements HandlerPart {

    private final WorkPermit permit;
    private final Shipping shipping;

    FulfilmentFlow(WorkPermit permit, Shipping shipping) {
        this.permit = permit;
        this.shipping = shipping;
    }

    void follow(List<FulfilmentEvent> events, Fulfilment after, MetaData metaData) {
        after.created().ifPresent(whose -> events.forEach(event -> follow(event, whose, metaData)));
    }

    private void follow(FulfilmentEvent event, FulfilmentCreated whose, MetaData metaData) {
        switch (event) {
            case FulfilmentAllocated _, PickingStarted _ -> permit.require(whose.orderId(), metaData);
            case FulfilmentPacked packed -> {
                permit.require(whose.orderId(), metaData);
                shipping.packed(whose, packed, metaData);
            }
            case FulfilmentUnpacked unpacked -> shipping.unpacked(unpacked, metaData);
            case FulfilmentCreated _,
                    FulfilmentLinesAdded _,
                    FulfilmentLinesRemoved _,
                    FulfilmentDispatched _,
                    FulfilmentHeld _,
                    FulfilmentReleased _,
                    FulfilmentCancelled _,
                    FulfilmentClosed _ -> {}
        }
    }
}
