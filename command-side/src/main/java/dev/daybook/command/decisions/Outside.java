package dev.daybook.command.decisions;

import dev.daybook.events.Envelope;
import java.util.List;

/** Somebody whom reactions ask: a service outside, or whatever else a pure reaction cannot know. */
public interface Outside {

    /** Stored name; it outlives the class. */
    String name();

    /**
     * Asks, and tells which commands the answer leads to; none where there is nothing to do, or not yet. Whatever is thrown is no
     * answer, and the same is asked again later.
     *
     * @param key the same each time that this question is asked because of this event, and of no other
     * @param cause the event that led to the question
     */
    List<Effect.Send> ask(Object question, String key, Envelope cause);
}
