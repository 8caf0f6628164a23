package dev.daybook.query.infrastructure.views;

import dev.daybook.events.Subject;

/** Which events a view does without, because an operator has said so. */
@FunctionalInterface
public interface Discards {

    boolean contains(String view, Subject subject, long version);
}
