package dev.daybook.command.infrastructure.aggregates;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Loads from memory where it can, or not at all what is assumed to be new, and remembers what that rests on. */
final class CheckedRepository<T> extends CachingEventSourcingRepository<T> {

    private final AggregateCache cache;

    CheckedRepository(EventSourcingRepository.Builder<T> builder, AggregateCache cache) {
        super(builder.cache(cache));
        this.cache = cache;
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
