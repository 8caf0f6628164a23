package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.events.Envelope;

/**
 * Where an effect comes from; it is worked out again when it is due.
 *
 * @param reaction stored name
 * @param subject stream of the event
 * @param version of the event in its stream
 * @param place of the effect among those of the event, from 0
 */
record EffectReference(String reaction, String subject, long version, int place) {

    static EffectReference of(String reaction, Envelope cause, int place) {
        return new EffectReference(reaction, cause.subject().toString(), cause.version(), place);
    }

    /** Names the task of an effect that is due at once. */
    String taskId() {
        return reaction + "/" + subject + "/" + version + "/" + place;
    }

    /** Names what is asked outside because of the event, in every attempt. */
    String questionKey(Envelope cause) {
        return reaction + "/" + cause.id() + "/" + place;
    }

    static String timerId(String reaction, String timer) {
        return reaction + "/timer/" + timer;
    }

    static String timerId(String reaction, Effect.Timed later) {
        return timerId(reaction, later.timer());
    }
}
