package dev.daybook.command.process;

import dev.daybook.command.infrastructure.reactions.FailureKind;
import dev.daybook.command.infrastructure.reactions.WaitingEffect;
import dev.daybook.command.infrastructure.reactions.WaitingEffects;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits, as it goes over HTTP, with the type of the event that it follows from. */
@Component
final class ProcessResponses {

    private final WaitingEffects effects;
    private final StoredEvents events;

    ProcessResponses(WaitingEffects effects, StoredEvents events) {
        this.effects = effects;
        this.events = events;
    }

    record Processes(List<Waiting> processes) {}

    /**
     * One effect that waits.
     *
     * @param timer that it waits for; null: it is wanted at once
     * @param place among all that follows from its cause, from 0
     */
    record Waiting(
            String id,
            String reaction,
            Cause cause,
            Optional<String> timer,
            int place,
            Instant due,
            int failures,
            boolean stuck,
            Optional<Instant> lastFailure,
            Optional<Failure> lastError,
            boolean running) {}

    /** The event that it follows from. */
    record Cause(String subject, long version, Optional<String> type) {}

    /** Why the last attempt gave no answer: a stable word, and a sentence. */
    record Failure(String kind, String message) {
        static Failure of(FailureKind kind) {
            return new Failure(kind.word(), kind.sentence());
        }
    }

    Processes of(List<WaitingEffect> page) {
        return new Processes(page.stream().map(this::of).toList());
    }

    Waiting of(WaitingEffect effect) {
        return new Waiting(
                effect.id(),
                effect.reaction(),
                new Cause(effect.subject(), effect.version(), typeOfCause(effect)),
                effect.timer(),
                effect.place(),
                effect.due(),
                effect.failures(),
                effects.isStuck(effect),
                effect.lastFailure(),
                effect.lastError().map(Failure::of),
                effect.running());
    }

    private Optional<String> typeOfCause(WaitingEffect effect) {
        return events.ofStream(Subject.parse(effect.subject()), effect.version(), 1).stream()
                .findFirst()
                .map(StoredEvent::type);
    }
}
