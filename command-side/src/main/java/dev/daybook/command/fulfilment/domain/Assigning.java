package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/** How an order gives pieces to a location. */
final class Assigning {

    private Assigning() {}

    static List<FulfilmentEvent> begin(FulfilmentCommand command) {
        if (command instanceof CreateFulfilment c) {
            return List.of(created(c));
        }
        throw new FulfilmentRejection.NotFound(command.fulfilmentId());
    }

    static List<FulfilmentEvent> again(CreateFulfilment c, Fulfilment.Existing fulfilment) {
        if (!created(c).equals(fulfilment.facts().created())) {
            throw new FulfilmentRejection.AlreadyCreated(c.fulfilmentId());
        }
        return List.of();
    }

    /** What is held may get more; what has ended may not. */
    static List<FulfilmentEvent> add(AddLines c, Fulfilment.Existing fulfilment) {
        FulfilmentFacts facts = Ending.requireNone(fulfilment);
        return List.of(new FulfilmentLinesAdded(c.fulfilmentId(), Content.added(facts.ever(), c.lines())));
    }

    private static FulfilmentCreated created(CreateFulfilment c) {
        List<LineQuantity> lines = Content.added(Lines.none(), c.lines());
        return new FulfilmentCreated(c.fulfilmentId(), c.orderId(), c.location(), lines);
    }
}
