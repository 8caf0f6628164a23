package dev.daybook.benchmarks.aggregate;

import dev.daybook.benchmarks.store.HeldOrder;
import dev.daybook.benchmarks.store.NoteEvents;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Loads orders as a command would find them, by Axon Framework's repository. */
final class OrderLoading {

    private final EventStorageEngine engine;
    private final Repository<HeldOrder> repository;

    OrderLoading(EventStorageEngine engine) {
        this.engine = engine;
        this.repository = EventSourcingRepository.builder(HeldOrder.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .build();
    }

    /**
     * Loads an order.
     *
     * @throws IllegalStateException when it is not at the version that so many events make
     */
    void load(String orderId, int events) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            Aggregate<HeldOrder> order = repository.load(NoteEvents.subject(orderId));
            Long version = order.version();
            if (version == null || version != events - 1) {
                throw new IllegalStateException(orderId + " was loaded at version " + version);
            }
        } finally {
            unit.rollback();
        }
    }

    /** Keeps what the order was at a version. */
    void keepSnapshot(String orderId, long version) {
        String subject = NoteEvents.subject(orderId);
        AtomicReference<HeldOrder> order = new AtomicReference<>();
        EventSourcingRepository<HeldOrder> until = EventSourcingRepository.builder(HeldOrder.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .eventStreamFilter(event -> event.getSequenceNumber() <= version)
                .build();
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            until.load(subject).execute(order::set);
        } finally {
            unit.rollback();
        }
        engine.storeSnapshot(new GenericDomainEventMessage<>(HeldOrder.STREAM, subject, version, order.get()));
    }
}
