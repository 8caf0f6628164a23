package dev.daybook.events;

import java.util.Optional;

/** A customer as the actor of what customers do themselves, {@code customer/<customerId>}. */
public record CustomerActor(String customerId) {

    private static final String PREFIX = "customer/";

    /** The customer that an actor is; empty for everybody else. */
    public static Optional<CustomerActor> of(String actor) {
        return actor.startsWith(PREFIX) && actor.length() > PREFIX.length()
                ? Optional.of(new CustomerActor(actor.substring(PREFIX.length())))
                : Optional.empty();
    }
}
