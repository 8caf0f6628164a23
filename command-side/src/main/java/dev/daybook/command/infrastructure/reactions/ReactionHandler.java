package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Puts down what a reaction wants done, in the transaction in which its token goes on. */
final class ReactionHandler {

    private final Reaction reaction;
    private final Tasks tasks;

    ReactionHandler(Reaction reaction, Tasks tasks) {
        this.reaction = reaction;
        this.tasks = tasks;
    }

    String reaction() {
        return reaction.name();
    }

    @EventHandler
    void on(Object event, Envelope envelope) {
        List<Effect> effects = reaction.react(event, envelope);
        for (int place = 0; place < effects.size(); place++) {
            tasks.put(EffectReference.of(reaction.name(), envelope, place), effects.get(place));
        }
        if (!effects.isEmpty()) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> tasks.wake());
        }
    }
}
