package dev.daybook.command.infrastructure.aggregates;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Loads from memory where it can, and remembers which version it took from there. */
final class CheckedRepository<T> extends CachingEventSourcingRepository<T> {

    private final AggregateCache cache;

    CheckedRepository(EventSourcingRepository.Builder<T> builder, AggregateCache cache) {
        super(builder.cache(cache));
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String subject, @Nullable Long expectedVersion) {
        boolean remembered = cache.containsKey(subject);
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(subject, expectedVersion);
        if (remembered) {
            CachedVersions.of(CurrentUnitOfWork.get()).add(subject, aggregate.version());
        }
        return aggregate;
    }
}
