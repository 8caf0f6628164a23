package dev.daybook.command.infrastructure;

import dev.daybook.command.infrastructure.aggregates.CachedVersions;
import dev.daybook.command.infrastructure.aggregates.DryRun;
import dev.daybook.store.Expectations;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Lets other streams take part in the command under way: their events go into the same append, so all of it happens or
 * nothing. A stream stays locked on this node until the append is made. Of two commands that wait for each other one is refused
 * its lock and decided again, so whoever takes several had better take them in one order.
 */
public final class Alongside implements HandlerPart {

    private final Repositories repositories;
    private final StreamReader reader;
    private final Expectations expectations;

    Alongside(Repositories repositories, StreamReader reader, Expectations expectations) {
        this.repositories = repositories;
        this.reader = reader;
        this.expectations = expectations;
    }

    /** Axon's repositories, which exist only after its configuration was built. */
    interface Repositories {
        <A> Repository<A> of(Class<A> aggregate);
    }

    /**
     * Decides a command for another stream.
     *
     * @throws dev.daybook.command.decisions.Refusal when its rules forbid it; nothing of the whole is then appended
     */
    public <C, E, S> void decide(StreamDefinition<C, E, S> stream, C command, MetaData metaData) {
        String id = stream.rules().target().apply(command);
        locked(stream, metaData, id).execute(aggregate -> aggregate.decide(command, metaData));
    }

    /** The same, and tells what becomes of the stream; of a dry run, what it was. */
    public <C, E, S> S decided(StreamDefinition<C, E, S> stream, C command, MetaData metaData) {
        String id = stream.rules().target().apply(command);
        Aggregate<DecidingAggregate<C, E, S>> locked = locked(stream, metaData, id);
        locked.execute(aggregate -> aggregate.decide(command, metaData));
        return locked.invoke(DecidingAggregate::state);
    }

    /** The state of another stream that this command rests on and may go on to change. */
    public <C, E, S> S lock(StreamDefinition<C, E, S> stream, MetaData metaData, String id) {
        Aggregate<DecidingAggregate<C, E, S>> locked = locked(stream, metaData, id);
        Long version = locked.version();
        expectations.expect(CurrentUnitOfWork.get(), subject(stream, metaData, id), version == null ? -1 : version);
        return locked.invoke(DecidingAggregate::state);
    }

    /** The state of another stream that this command only rests on: if it changes before the append, all is decided again. */
    public <C, E, S> S read(StreamDefinition<C, E, S> stream, MetaData metaData, String id) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        String tenant = CommandMetaData.tenant(metaData);
        boolean dryRun = DryRun.isMarked(metaData);
        StreamReader.Loaded<S> loaded =
                dryRun ? reader.load(stream, tenant, id) : reader.remembered(stream, tenant, id);
        String subject = loaded.subject().toString();
        expectations.expect(unit, subject, loaded.version());
        CachedVersions.rely(unit, subject, loaded.version());
        if (!dryRun) {
            unit.onRollback(_ -> reader.forget(loaded.subject()));
        }
        return loaded.state();
    }

    /** The state of another stream as it is: what becomes of it afterwards is no matter of this command. */
    public <C, E, S> S look(StreamDefinition<C, E, S> stream, MetaData metaData, String id) {
        return reader.load(stream, CommandMetaData.tenant(metaData), id).state();
    }

    /** One that has no events yet is there as well, and stays without a trace if nothing happens to it. */
    @SuppressWarnings("unchecked")
    private <C, E, S> Aggregate<DecidingAggregate<C, E, S>> locked(
            StreamDefinition<C, E, S> stream, MetaData metaData, String id) {
        var repository = (Repository<DecidingAggregate<C, E, S>>) repositories.of(stream.aggregate());
        try {
            return repository.loadOrCreate(
                    subject(stream, metaData, id), () -> stream.create().get());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String subject(StreamDefinition<?, ?, ?> stream, MetaData metaData, String id) {
        return stream.subject(CommandMetaData.tenant(metaData), id).toString();
    }
}
