package dev.daybook.command.infrastructure.aggregates;

import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;

/**
 * How the aggregates of one stream are kept at hand.
 *
 * @param target finds the aggregate that a command is for
 * @param snapshotEvery so many events, counted since the aggregate was loaded
 * @param cached so many aggregates stay in memory; one takes a few kilobytes, or some hundred for a thousand lines
 */
public record AggregateStream<A>(Class<A> aggregate, CommandTargetResolver target, int snapshotEvery, int cached) {

    /** The stream as Axon Framework wants it. */
    public AggregateConfiguration<A> configuration() {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(_ -> target)
                .configureRepository(this::repository);
    }

    private Repository<A> repository(Configuration axon) {
        return new CheckedRepository<>(
                EventSourcingRepository.builder(aggregate)
                        .eventStore(axon.eventStore())
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(aggregate))
                        .repositoryProvider(axon::repository)
                        .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(
                                axon.getComponent(Snapshotter.class), snapshotEvery)),
                new AggregateCache(cached));
    }
}
