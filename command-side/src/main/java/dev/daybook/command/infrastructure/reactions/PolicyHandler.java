package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Policy;
import dev.daybook.events.Envelope;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Puts down what a policy wants done, in the transaction in which its token goes on. */
final class PolicyHandler {

    private final Policy policy;
    private final Tasks tasks;

    PolicyHandler(Policy policy, Tasks tasks) {
        this.policy = policy;
        this.tasks = tasks;
    }

    String policy() {
        return policy.name();
    }

    @EventHandler
    void on(Object event, Envelope envelope) {
        List<Effect> effects = policy.react(event, envelope);
        for (int place = 0; place < effects.size(); place++) {
            tasks.put(EffectReference.of(policy.name(), envelope, place), effects.get(place));
        }
        if (!effects.isEmpty()) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> tasks.wake());
        }
    }
}
