package dev.daybook.command.infrastructure.aggregates;

import java.time.Duration;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;

/**
 * How aggregates are kept at hand.
 *
 * @param snapshotEvery so many events, counted since the aggregate was loaded
 * @param cached so many aggregates of a kind stay in memory; one takes a few kilobytes, or some hundred for a thousand lines
 * @param lockWait a command waits for another one's aggregate so long, and is then refused for this time
 */
public record AggregateMemory(int snapshotEvery, int cached, Duration lockWait) {

    private static final int LOOK_MILLIS = 50;

    /** One kind of aggregates as Axon Framework wants it. */
    public <A> AggregateConfiguration<A> of(Class<A> aggregate, CommandTargetResolver target) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(_ -> target)
                .configureRepository(axon -> repository(aggregate, axon));
    }

    private <A> Repository<A> repository(Class<A> aggregate, Configuration axon) {
        return new CheckedRepository<>(
                builder(aggregate, axon)
                        .lockFactory(PessimisticLockFactory.builder()
                                .lockAttemptTimeout(LOOK_MILLIS)
                                .acquireAttempts(Math.max(1, (int) (lockWait.toMillis() / LOOK_MILLIS)))
                                .build())
                        .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(
                                axon.getComponent(Snapshotter.class), snapshotEvery)),
                new AggregateCache(cached),
                builder(aggregate, axon).lockFactory(NullLockFactory.INSTANCE).build());
    }

    private static <A> EventSourcingRepository.Builder<A> builder(Class<A> aggregate, Configuration axon) {
        return EventSourcingRepository.builder(aggregate)
                .eventStore(axon.eventStore())
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(aggregate))
                .repositoryProvider(axon::repository);
    }
}
