package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.command.infrastructure.ReactionDesk;
import dev.daybook.command.infrastructure.Rejection;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works an effect out again from its event and sends its command, under a key that makes twice as good as once. */
final class EffectRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    private final Map<String, Reaction> reactions;
    private final EventStore events;
    private final ReactionDesk desk;

    EffectRunner(Map<String, Reaction> reactions, EventStore events, ReactionDesk desk) {
        this.reactions = Map.copyOf(reactions);
        this.events = events;
        this.desk = desk;
    }

    void carryOut(EffectReference reference) {
        Reaction reaction = reactions.get(reference.reaction());
        if (reaction == null) {
            throw new IllegalStateException("this build has no reaction " + reference.reaction());
        }
        DomainEventMessage<?> event =
                events.readEvents(reference.subject(), reference.version()).next();
        Envelope envelope = EnvelopeMetaData.envelopeOf(event);
        List<Effect> effects = reaction.react(event.getPayload(), envelope);
        if (reference.place() < effects.size()) {
            command(effects.get(reference.place()))
                    .ifPresent(send -> send(reaction, event.getPayload(), envelope, send, reference.taskId()));
        }
    }

    private static Optional<Effect.Send> command(Effect effect) {
        return switch (effect) {
            case Effect.Send send -> Optional.of(send);
            case Effect.SendAt later -> Optional.of(later.send());
            case Effect.CancelTimer _ -> Optional.empty();
        };
    }

    private void send(Reaction reaction, Object event, Envelope cause, Effect.Send send, String key) {
        Optional<Rejection> no = desk.send(reaction.name(), send, cause, key);
        if (no.isEmpty()) {
            return;
        }
        LOG.info(
                "{} after {} of {}: {}",
                reaction.name(),
                cause.type(),
                cause.subject(),
                no.get().code());
        List<Effect.Send> instead =
                reaction.refused(event, cause, send, no.get().code());
        for (int place = 0; place < instead.size(); place++) {
            send(reaction, event, cause, instead.get(place), key + "/refused/" + place);
        }
    }
}
