package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.PickingStarted;
import java.util.List;

/** How a location takes work on and begins it. */
final class Working {

    private Working() {}

    static List<FulfilmentEvent> allocate(Allocate c, Fulfilment.Existing fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Open(var facts) -> {
                Holding.requireNone(facts);
                yield List.of(new FulfilmentAllocated(c.fulfilmentId()));
            }
            case Fulfilment.Allocated _, Fulfilment.Picking _, Fulfilment.Packed _ -> List.of();
            case Fulfilment.Closed _ -> throw new FulfilmentRejection.AlreadyClosed(c.fulfilmentId());
            case Fulfilment.Cancelled _ -> throw new FulfilmentRejection.AlreadyCancelled(c.fulfilmentId());
        };
    }

    static List<FulfilmentEvent> startPicking(StartPicking c, Fulfilment.Existing fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Open(var facts) -> {
                Holding.requireNone(facts);
                throw new FulfilmentRejection.NotAllocated(c.fulfilmentId());
            }
            case Fulfilment.Allocated(var facts) -> {
                Holding.requireNone(facts);
                yield List.of(new PickingStarted(c.fulfilmentId()));
            }
            case Fulfilment.Picking _, Fulfilment.Packed _ -> List.of();
            case Fulfilment.Closed _ -> throw new FulfilmentRejection.AlreadyClosed(c.fulfilmentId());
            case Fulfilment.Cancelled _ -> throw new FulfilmentRejection.AlreadyCancelled(c.fulfilmentId());
        };
    }
}
