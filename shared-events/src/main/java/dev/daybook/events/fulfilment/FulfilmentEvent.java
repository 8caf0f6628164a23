package dev.daybook.events.fulfilment;

/** Everything that can happen to the work of one location on one order. */
public sealed interface FulfilmentEvent
        permits FulfilmentCreated,
                FulfilmentLinesAdded,
                FulfilmentLinesRemoved,
                FulfilmentAllocated,
                PickingStarted,
                FulfilmentPacked,
                FulfilmentUnpacked,
                FulfilmentDispatched,
                FulfilmentHeld,
                FulfilmentReleased,
                FulfilmentCancelled,
                FulfilmentClosed {

    /** The fulfilment's id, unique within the tenant. */
    String fulfilmentId();
}
