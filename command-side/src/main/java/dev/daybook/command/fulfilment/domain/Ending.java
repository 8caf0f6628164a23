package dev.daybook.command.fulfilment.domain;

/** When a location's work on an order is over: all that was to be sent from here has left, or nothing is to. */
final class Ending {

    private Ending() {}

    /** The facts of what has not ended. */
    static FulfilmentFacts requireNone(Fulfilment.Existing fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Open(var facts) -> facts;
            case Fulfilment.Allocated(var facts) -> facts;
            case Fulfilment.Picking(var facts) -> facts;
            case Fulfilment.Packed(var facts) -> facts;
            case Fulfilment.Closed(var facts) ->
                throw new FulfilmentRejection.AlreadyClosed(facts.created().fulfilmentId());
            case Fulfilment.Cancelled(var facts) ->
                throw new FulfilmentRejection.AlreadyCancelled(facts.created().fulfilmentId());
        };
    }
}
