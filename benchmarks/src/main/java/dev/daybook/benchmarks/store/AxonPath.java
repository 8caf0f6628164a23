package dev.daybook.benchmarks.store;

import dev.daybook.benchmarks.load.Operation;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Everything of Axon Framework that a command passes: gateway, bus, unit of work, aggregate, repository, event store. */
public final class AxonPath {

    private final EmbeddedEventStore events;
    private final CommandGateway gateway;

    private AxonPath(EmbeddedEventStore events, CommandGateway gateway) {
        this.events = events;
        this.gateway = gateway;
    }

    /** The path that ends in this engine; the append is its own transaction. */
    public static AxonPath on(EventStorageEngine engine) {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        var _ = AggregateAnnotationCommandHandler.<NotedOrder>builder()
                .aggregateType(NotedOrder.class)
                .repository(EventSourcingRepository.builder(NotedOrder.class)
                        .eventStore(events)
                        .build())
                .build()
                .subscribe(bus);
        return new AxonPath(
                events, DefaultCommandGateway.builder().commandBus(bus).build());
    }

    /** Sends a command that begins a stream with one event, and waits until it is durable. */
    public void add(String orderId) {
        var _ = gateway.sendAndWait(new AddNote(NoteEvents.note(orderId), NoteEvents.envelope()));
    }

    /** The same, each time for another stream. */
    public Operation operation() {
        return () -> add(NoteEvents.freshId());
    }

    /** What is above the engine. */
    public EmbeddedEventStore events() {
        return events;
    }
}
