package dev.daybook.benchmarks.store;

import dev.daybook.events.order.NoteAdded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The least that an aggregate of Axon Framework can be: a stream that begins with a note. */
@AggregateRoot(type = "order")
final class NotedOrder {

    private @Nullable String subject;

    NotedOrder() {}

    @CommandHandler
    NotedOrder(AddNote command) {
        var _ = AggregateLifecycle.apply(command.note(), command.envelope());
    }

    @EventSourcingHandler
    void on(NoteAdded event) {
        subject = NoteEvents.subject(event.orderId());
    }

    @AggregateIdentifier
    @Nullable
    String subject() {
        return subject;
    }
}
