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
    record SendAt(Instant due, String timer, Send send) implements Timed {}

    /**
     * Ask somebody outside, and send what the answer leads to.
     *
     * @param outside stored name of the one who is asked
     */
    record Ask(String outside, Object question) implements Effect {}

    /** Ask later, under the same terms as {@link SendAt}. */
    record AskAt(Instant due, String timer, Ask ask) implements Timed {}

    /** What waits for its time under the name of a timer. */
    sealed interface Timed extends Effect {
        Instant due();

        String timer();
    }

    /** Let a timer not go off. */
    record CancelTimer(String timer) implements Effect {}
}
