package dev.daybook.command.infrastructure;

import dev.daybook.command.infrastructure.aggregates.AggregateMemory;
import dev.daybook.command.infrastructure.aggregates.SnapshotWriter;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.Expectations;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.modelling.command.Repository;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** Axon Framework for the command side, each part named: the bus, the aggregates, their snapshots; the append is the transaction. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonCommandConfiguration {

    @Bean
    AxonCommandSide axonCommandSide(
            EventStore eventStore,
            CommandTransport transport,
            CatalogSerializer serializer,
            IdempotencyRecords records,
            StoredEvents stored,
            OutcomeJson json,
            SnapshotWriter snapshots,
            MeterRegistry meters,
            List<StreamDefinition<?, ?, ?>> streams,
            AggregateMemory memory,
            List<HandlerPart> parts) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> eventStore)
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureCorrelationDataProviders(_ -> List.of())
                .configureCommandBus(config -> transport.over(commandBus(config), config))
                .registerComponent(Snapshotter.class, snapshots::snapshotter);
        var _ = configurer.configureMessageMonitor(CommandBus.class, (_, _, name) -> monitor(name, meters));
        parts.forEach(part -> register(part, configurer));
        streams.forEach(stream -> configurer.configureAggregate(memory.of(stream.aggregate(), stream)));
        Configuration configuration = configurer.buildConfiguration();
        var _ = configuration.commandBus().registerHandlerInterceptor(new OutcomeInterceptor(records, stored, json));
        return new AxonCommandSide(configuration);
    }

    /** Without Axon's capacity monitor, which keeps every command of ten minutes in memory. */
    private static MessageMonitor<Message<?>> monitor(String name, MeterRegistry meters) {
        return new MultiMessageMonitor<>(
                MessageTimerMonitor.builder()
                        .meterNamePrefix(name)
                        .meterRegistry(meters)
                        .build(),
                MessageCountingMonitor.buildMonitor(name, meters));
    }

    @Bean
    AggregateMemory aggregateMemory(
            @Value("${daybook.aggregates.snapshot-every}") int snapshotEvery,
            @Value("${daybook.aggregates.cached}") int cached,
            @Value("${daybook.aggregates.lock-wait}") Duration lockWait) {
        return new AggregateMemory(snapshotEvery, cached, lockWait);
    }

    @Bean
    StreamReader streamReader(EventStore events, AggregateMemory memory) {
        return new StreamReader(events, memory.cached());
    }

    @Bean
    Alongside alongside(ObjectProvider<AxonCommandSide> axon, StreamReader reader, Expectations expectations) {
        return new Alongside(
                new Alongside.Repositories() {
                    @Override
                    public <A> Repository<A> of(Class<A> aggregate) {
                        return axon.getObject().configuration().repository(aggregate);
                    }
                },
                reader,
                expectations);
    }

    @Bean
    StreamDirectory streamDirectory(
            List<StreamDefinition<?, ?, ?>> streams, List<OwnActions<?>> own, StreamReader reader, CommandDesk desk) {
        return new StreamDirectory(streams, own, reader, new Trials(desk));
    }

    @Bean
    SnapshotWriter snapshotWriter() {
        return new SnapshotWriter();
    }

    @Bean
    SnapshotRenewal snapshotRenewal(EventStore events) {
        return new SnapshotRenewal(events);
    }

    /** To the millisecond, as events keep time. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CommandDesk commandDesk(
            AxonCommandSide axon, IdempotencyRecords records, OutcomeJson json, StoreIdentity store, Clock clock) {
        return new CommandDesk(axon.configuration().commandGateway(), records, json, store, clock);
    }

    @SuppressWarnings("unchecked")
    private static void register(HandlerPart part, Configurer configurer) {
        var _ = configurer.registerComponent((Class<HandlerPart>) part.getClass(), _ -> part);
    }

    @Bean
    ReactionDesk reactionDesk(CommandDesk desk) {
        return new ReactionDesk(desk);
    }

    @Bean
    ItemDesk itemDesk(CommandDesk desk) {
        return new ItemDesk(desk);
    }

    private static CommandBus commandBus(Configuration config) {
        return SimpleCommandBus.builder()
                .messageMonitor(config.messageMonitor(CommandBus.class, "commandBus"))
                .build();
    }

    /** Axon's configuration of this side, started and stopped with the application. */
    static final class AxonCommandSide implements SmartLifecycle {

        private final Configuration configuration;
        private volatile boolean running;

        AxonCommandSide(Configuration configuration) {
            this.configuration = configuration;
        }

        Configuration configuration() {
            return configuration;
        }

        @Override
        public void start() {
            configuration.start();
            running = true;
        }

        @Override
        public void stop() {
            configuration.shutdown();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        /** Before anybody sends a command, after nobody does any more. */
        @Override
        public int getPhase() {
            return SmartLifecycle.DEFAULT_PHASE - 8192;
        }
    }
}
