package dev.daybook.command.infrastructure;

import dev.daybook.command.infrastructure.aggregates.CachedVersions;
import dev.daybook.command.infrastructure.aggregates.DryRun;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoredEvents;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Keeps the outcome of a command under its idempotency key with its append, and lets neither a refusal nor a "nothing to do" rest on an
 * old version of any stream.
 */
final class OutcomeInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final IdempotencyRecords records;
    private final StoredEvents events;
    private final OutcomeJson json;

    OutcomeInterceptor(IdempotencyRecords records, StoredEvents events, OutcomeJson json) {
        this.records = records;
        this.events = events;
        this.json = json;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object result;
        try {
            result = chain.proceed();
        } catch (EventStoreException unavailable) {
            throw unavailable;
        } catch (RuntimeException refused) {
            CachedVersions.check(unit, events);
            throw refused;
        }
        return result instanceof Decision decision ? accept(unit, decision) : result;
    }

    /** A dry run appends nothing that could collide, so what it was decided on is held against the store. */
    private PendingOutcome tried(UnitOfWork<?> unit, Decision decision) {
        CachedVersions.check(unit, events);
        PendingOutcome tried =
                new PendingOutcome(new Outcome(decision.id(), decision.version(), Optional.empty(), decision.events()));
        tried.at(events.head());
        return tried;
    }

    private PendingOutcome accept(UnitOfWork<? extends CommandMessage<?>> unit, Decision decision) {
        CommandMessage<?> command = unit.getMessage();
        MetaData metaData = command.getMetaData();
        if (DryRun.isMarked(metaData)) {
            return tried(unit, decision);
        }
        PendingOutcome accepted = new PendingOutcome(new Outcome(
                decision.id(),
                decision.version(),
                Optional.of(CommandMetaData.appendId(metaData))
                        .filter(_ -> !decision.events().isEmpty()),
                decision.events()));
        Optional<IdempotencyRecords.Entry> entry = CommandMetaData.scope(metaData)
                .map(scope -> new IdempotencyRecords.Entry(
                        scope,
                        new IdempotencyRecords.Answer(
                                CommandMetaData.requestHash(metaData), json.write(accepted.outcome()))));
        String subject = new Subject(
                        EnvelopeMetaData.contextOf(metaData).tenant(), command.getCommandName(), decision.id())
                .toString();
        if (decision.events().isEmpty()) {
            CachedVersions.check(unit, events);
            unit.onPrepareCommit(_ ->
                    accepted.at(entry.map(answer -> records.keepAlone(subject, decision.version(), answer))
                            .orElseGet(events::head)));
        } else {
            entry.ifPresent(answer -> records.keepWithAppend(unit, subject, decision.version(), answer));
            unit.afterCommit(done -> accepted.at(records.appendedPosition(done)));
        }
        return accepted;
    }
}
