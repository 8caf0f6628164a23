package dev.daybook.query.infrastructure.deadletters;

import com.mongodb.MongoException;
import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.query.infrastructure.views.ViewBuild;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What happens to an event that its view did not take: a fault of the event parks the event and everything behind it
 * of the same key; a fault of this node or of MongoDB fails the whole batch, which is tried again.
 */
final class ParkTheKey implements EnqueuePolicy<EventMessage<?>> {

    /** How often a letter was tried again in vain, among its diagnostics. */
    static final String RETRIES = "retries";

    private final ViewBuild<?> build;

    ParkTheKey(ViewBuild<?> build) {
        this.build = build;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (causes(cause).anyMatch(ParkTheKey::isNoFaultOfTheEvent)) {
            throw new BatchFailedException(cause);
        }
        // Earlier events of the key in this batch must be stored before the letter: should the batch fail later, they
        // come again and would queue up behind it.
        build.flush();
        return Decisions.enqueue(ThrowableCause.truncated(cause), ParkTheKey::tried);
    }

    /** A letter that is new has not been tried again. */
    private static MetaData tried(DeadLetter<?> letter) {
        Object before = letter.diagnostics().get(RETRIES);
        return letter.diagnostics()
                .and(RETRIES, before instanceof String retries ? Integer.toString(Integer.parseInt(retries) + 1) : "0");
    }

    private static boolean isNoFaultOfTheEvent(Throwable cause) {
        return cause instanceof UnknownEventException
                || cause instanceof MongoException
                || cause instanceof OptimisticLockingFailureException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
