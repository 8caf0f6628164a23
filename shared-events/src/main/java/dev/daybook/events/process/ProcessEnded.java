package dev.daybook.events.process;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.Optional;

/**
 * Somebody has given up what should have followed from an event; it is not tried again.
 *
 * @param reaction stored name of the reaction that wanted it
 * @param subject stream of the event that it followed from
 * @param version of that event in its stream
 * @param place among all that follows from the event, from 0
 * @param timer that it waited for; absent: it was wanted at once
 */
@EventType(name = "process.ended")
public record ProcessEnded(
        String processId,
        String reaction,
        String subject,
        long version,
        int place,
        Optional<String> timer,
        Reason reason)
        implements ProcessEvent {}
