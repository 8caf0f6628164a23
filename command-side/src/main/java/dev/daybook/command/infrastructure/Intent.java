package dev.daybook.command.infrastructure;

import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * A command with what the bus must know of it.
 *
 * @param stream kind of stream it is for; also the name under which its handler is registered
 * @param reason why, where the command says so
 * @param occurredAt when it happened, where that was not just now
 */
public record Intent(String stream, Object command, Optional<Reason> reason, Optional<Instant> occurredAt) {

    /** Something that happens now. */
    public static Intent now(String stream, Object command) {
        return new Intent(stream, command, Optional.empty(), Optional.empty());
    }

    /** Something that happens now, for a reason. */
    public static Intent because(Reason reason, String stream, Object command) {
        return new Intent(stream, command, Optional.of(reason), Optional.empty());
    }
}
