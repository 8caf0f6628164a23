package dev.daybook.command.process.domain;

import java.util.Optional;

/**
 * How it stands with an effect that waits.
 *
 * @param reaction stored name of the reaction that wants it
 * @param subject stream of the event that it follows from
 * @param version of that event in its stream
 * @param place among all that follows from the event, from 0
 * @param timer that it waits for; absent: it is wanted at once
 * @param failures attempts in a row without an answer
 * @param running whether an attempt is under way
 */
public record EffectStanding(
        String reaction,
        String subject,
        long version,
        int place,
        Optional<String> timer,
        int failures,
        boolean running) {}
