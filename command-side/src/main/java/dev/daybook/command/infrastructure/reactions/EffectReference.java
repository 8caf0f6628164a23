package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.events.Envelope;

/**
 * Where an effect comes from; it is worked out again when it is due.
 *
 * @param policy stored name
 * @param subject stream of the event
 * @param version of the event in its stream
 * @param place of the effect among those of the event, from 0
 */
record EffectReference(String policy, String subject, long version, int place) {

    static EffectReference of(String policy, Envelope cause, int place) {
        return new EffectReference(policy, cause.subject().toString(), cause.version(), place);
    }

    /** Names the task of an effect that is due at once. */
    String taskId() {
        return policy + "/" + subject + "/" + version + "/" + place;
    }

    static String timerId(String policy, String timer) {
        return policy + "/timer/" + timer;
    }

    static String timerId(String policy, Effect.SendAt later) {
        return timerId(policy, later.timer());
    }
}
