package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import java.util.List;

/** How work is stopped and goes on; one hold, whoever asks for it how often. */
final class Holding {

    private Holding() {}

    static List<FulfilmentEvent> hold(Hold c, Fulfilment.Existing fulfilment) {
        return Ending.requireNone(fulfilment).held()
                ? List.of()
                : List.of(new FulfilmentHeld(c.fulfilmentId(), c.reason()));
    }

    /** An end ends the hold as well, so there is nothing to release after it. */
    static List<FulfilmentEvent> release(Release c, Fulfilment.Existing fulfilment) {
        return fulfilment.facts().held() ? List.of(new FulfilmentReleased(c.fulfilmentId())) : List.of();
    }

    /** Refuses to go on with what is held. */
    static void requireNone(FulfilmentFacts facts) {
        if (facts.held()) {
            throw new FulfilmentRejection.OnHold(facts.created().fulfilmentId());
        }
    }
}
