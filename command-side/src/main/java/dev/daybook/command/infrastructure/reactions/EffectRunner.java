package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Policy;
import dev.daybook.command.infrastructure.PolicyDesk;
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

    private final Map<String, Policy> policies;
    private final EventStore events;
    private final PolicyDesk desk;

    EffectRunner(Map<String, Policy> policies, EventStore events, PolicyDesk desk) {
        this.policies = Map.copyOf(policies);
        this.events = events;
        this.desk = desk;
    }

    void carryOut(EffectReference reference) {
        Policy policy = policies.get(reference.policy());
        if (policy == null) {
            throw new IllegalStateException("this build has no policy " + reference.policy());
        }
        DomainEventMessage<?> event =
                events.readEvents(reference.subject(), reference.version()).next();
        Envelope envelope = EnvelopeMetaData.envelopeOf(event);
        List<Effect> effects = policy.react(event.getPayload(), envelope);
        if (reference.place() < effects.size()) {
            command(effects.get(reference.place()))
                    .ifPresent(send -> send(policy, event.getPayload(), envelope, send, reference.taskId()));
        }
    }

    private static Optional<Effect.Send> command(Effect effect) {
        return switch (effect) {
            case Effect.Send send -> Optional.of(send);
            case Effect.SendAt later -> Optional.of(later.send());
            case Effect.CancelTimer _ -> Optional.empty();
        };
    }

    private void send(Policy policy, Object event, Envelope cause, Effect.Send send, String key) {
        Optional<Rejection> no = desk.send(policy.name(), send, cause, key);
        if (no.isEmpty()) {
            return;
        }
        LOG.info(
                "{} after {} of {}: {}",
                policy.name(),
                cause.type(),
                cause.subject(),
                no.get().code());
        List<Effect.Send> instead = policy.refused(event, cause, send, no.get().code());
        for (int place = 0; place < instead.size(); place++) {
            send(policy, event, cause, instead.get(place), key + "/refused/" + place);
        }
    }
}
