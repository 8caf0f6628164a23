package dev.daybook.command.decisions;

import dev.daybook.events.Envelope;
import java.util.List;

/**
 * Turns events into commands, nothing else. Pure: asked again about the same event it answers the same, because its effects are
 * not stored but worked out again when they are due.
 */
public interface Reaction {

    /** Stored name; it outlives the class. */
    String name();

    /** What follows from an event; effects keep their places in the list. */
    List<Effect> react(Object event, Envelope envelope);

    /** What follows when a command of this reaction was refused by a rule; nothing unless said otherwise. */
    default List<Effect.Send> refused(Object event, Envelope envelope, Effect.Send send, String code) {
        return List.of();
    }
}
