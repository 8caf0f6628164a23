package dev.daybook.command.infrastructure.aggregates;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Loads from memory where it can, or not at all what is assumed to be new, and remembers what that rests on. What is only tried takes
 * no lock and leaves the memory alone.
 */
final class CheckedRepository<T> extends CachingEventSourcingRepository<T> {

    private final AggregateCache cache;
    private final EventSourcingRepository<T> forTrials;

    CheckedRepository(
            EventSourcingRepository.Builder<T> builder, AggregateCache cache, EventSourcingRepository<T> forTrials) {
        super(builder.cache(cache));
        this.cache = cache;
        this.forTrials = forTrials;
    }

    /** Every command comes by here, and so do the streams that take part in its append. */
    @Override
    public Aggregate<T> loadOrCreate(String subject, Callable<T> create) {
        return DryRun.isUnderWay() ? forTrials.loadOrCreate(subject, create) : super.loadOrCreate(subject, create);
    }

    /** One to which nothing has happened leaves nothing to remember. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.identifierAsString() != null) {
            super.doSaveWithLock(aggregate);
        }
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String subject, @Nullable Long expectedVersion) {
        boolean remembered = cache.containsKey(subject);
        if (!remembered && AssumedNew.isMarked(CurrentUnitOfWork.get(), subject)) {
            CachedVersions.of(CurrentUnitOfWork.get()).add(subject, null);
            throw new AggregateNotFoundException(subject, "assumed to be new");
        }
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(subject, expectedVersion);
        if (remembered) {
            CachedVersions.of(CurrentUnitOfWork.get()).add(subject, aggregate.version());
        }
        return aggregate;
    }
}
