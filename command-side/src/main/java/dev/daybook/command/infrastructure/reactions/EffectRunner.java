package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.command.infrastructure.ReactionDesk;
import dev.daybook.command.infrastructure.Rejection;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works an effect out again from its event, asks and sends, under keys that make twice as good as once. */
final class EffectRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    private final Map<String, Reaction> reactions;
    private final Map<String, Outside> outsides;
    private final EventStore events;
    private final ReactionDesk desk;
    private final EndedEffects ended;

    EffectRunner(
            Map<String, Reaction> reactions,
            Map<String, Outside> outsides,
            EventStore events,
            ReactionDesk desk,
            EndedEffects ended) {
        this.reactions = Map.copyOf(reactions);
        this.outsides = Map.copyOf(outsides);
        this.events = events;
        this.desk = desk;
        this.ended = ended;
    }

    /** Only what has failed can have been given up, so that everything else costs no question. */
    void carryOut(Attempt attempt) {
        EffectReference reference = attempt.id().reference();
        String tenant = Subject.parse(reference.subject()).tenant();
        if (attempt.failures() > 0 && ended.contains(tenant, attempt.id().text())) {
            LOG.info("{} was ended by hand", reference.taskId());
            return;
        }
        carryOut(reference);
    }

    private void carryOut(EffectReference reference) {
        Reaction reaction = reactions.get(reference.reaction());
        if (reaction == null) {
            throw new UnknownHereException("this build has no reaction " + reference.reaction());
        }
        DomainEventMessage<?> event =
                events.readEvents(reference.subject(), reference.version()).next();
        Envelope envelope = EnvelopeMetaData.envelopeOf(event);
        List<Effect> effects = reaction.react(event.getPayload(), envelope);
        if (reference.place() < effects.size()) {
            carryOut(reference, reaction, event.getPayload(), envelope, effects.get(reference.place()));
        }
    }

    private void carryOut(
            EffectReference reference, Reaction reaction, Object event, Envelope envelope, Effect effect) {
        switch (effect) {
            case Effect.Send send -> send(reaction, event, envelope, send, reference.taskId());
            case Effect.SendAt later -> send(reaction, event, envelope, later.send(), reference.taskId());
            case Effect.Ask ask -> ask(reference, reaction, event, envelope, ask);
            case Effect.AskAt later -> ask(reference, reaction, event, envelope, later.ask());
            case Effect.CancelTimer _ -> {}
        }
    }

    private void ask(EffectReference reference, Reaction reaction, Object event, Envelope cause, Effect.Ask ask) {
        Outside outside = outsides.get(ask.outside());
        if (outside == null) {
            throw new UnknownHereException("this build does not know whom to ask: " + ask.outside());
        }
        List<Effect.Send> answers = outside.ask(ask.question(), reference.questionKey(cause), cause);
        for (int place = 0; place < answers.size(); place++) {
            send(reaction, event, cause, answers.get(place), reference.taskId() + "/answer/" + place);
        }
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
