package dev.daybook.command.customer.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.customer.CustomerDataErased;
import java.util.List;

/** What is kept beside the events of a customer who was erased is forgotten as well. */
public final class CustomerErasure implements Reaction {

    /** Stored name of the one who knows what is kept. */
    public static final String MEMORY = "customer-memory";

    @Override
    public String name() {
        return "customer-erasure";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return event instanceof CustomerDataErased e
                ? List.of(new Effect.Ask(MEMORY, new ErasureQuestion(e.customerId())))
                : List.of();
    }
}
