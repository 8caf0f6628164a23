package dev.daybook.command.decisions;

import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.Optional;

/** What a reaction wants done because something has happened. */
public sealed interface Effect {

    /**
     * Send a command.
     *
     * @param stream kind of stream it is for
     * @param reason why, where the command says so
     */
    record Send(String stream, Object command, Optional<Reason> reason) implements Effect {}

    /**
     * Send a command later, unless the timer is cancelled before. A timer of the same name that is still running is set anew.
     *
     * @param timer unique within the reaction
     */
    record SendAt(Instant due, String timer, Send send) implements Effect {}

    /** Let a timer not go off. */
    record CancelTimer(String timer) implements Effect {}
}
