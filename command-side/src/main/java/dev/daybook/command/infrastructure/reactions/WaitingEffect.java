package dev.daybook.command.infrastructure.reactions;

import java.time.Instant;
import java.util.Optional;

/**
 * What should follow from an event and has not yet.
 *
 * @param id fit for a segment of a path; of this effect for ever
 * @param reaction stored name of the one that wants it
 * @param subject stream of the event that it follows from
 * @param version of that event in its stream
 * @param place among all that follows from the event, from 0
 * @param timer that it waits for; absent: it is wanted at once
 * @param due when it is attempted next
 * @param failures attempts in a row without an answer
 * @param lastFailure when the last of them ended
 * @param lastError why it gave no answer
 * @param running whether an attempt is under way
 */
public record WaitingEffect(
        String id,
        String reaction,
        String subject,
        long version,
        int place,
        Optional<String> timer,
        Instant due,
        int failures,
        Optional<Instant> lastFailure,
        Optional<FailureKind> lastError,
        boolean running) {}
