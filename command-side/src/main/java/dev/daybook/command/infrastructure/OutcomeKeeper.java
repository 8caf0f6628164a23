package dev.daybook.command.infrastructure;

import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoredEvents;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Keeps the outcome of a command under its idempotency key, in the transaction of its append. */
final class OutcomeKeeper implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final IdempotencyRecords records;
    private final StoredEvents stored;
    private final OutcomeJson json;

    OutcomeKeeper(IdempotencyRecords records, StoredEvents stored, OutcomeJson json) {
        this.records = records;
        this.stored = stored;
        this.json = json;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (result instanceof Decision decision) {
            // Registered after the handler has published, so it runs after the append and before the commit.
            unitOfWork.onPrepareCommit(under -> keep(under.getMessage(), decision));
        }
        return result;
    }

    private void keep(CommandMessage<?> command, Decision decision) {
        CommandMetaData.scope(command.getMetaData()).ifPresent(scope -> {
            Optional<String> appendId = decision.events().isEmpty()
                    ? Optional.empty()
                    : Optional.of(CommandMetaData.appendId(command.getMetaData()));
            // The append holds the lock on positions until the commit: the head is this append's own last event.
            Outcome outcome =
                    new Outcome(decision.id(), decision.version(), appendId, decision.events(), stored.head());
            records.keep(
                    scope,
                    new IdempotencyRecords.Answer(
                            CommandMetaData.requestHash(command.getMetaData()), json.write(outcome)));
        });
    }
}
