package dev.daybook.query.infrastructure.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.bson.Document;

/** The dead letters of one view; an event that comes again after a failed batch is queued once. */
final class DeadLetterQueue extends MongoSequencedDeadLetterQueue<EventMessage<?>> {

    private final MongoCollection<Document> letters;
    private final String processor;

    DeadLetterQueue(Builder<EventMessage<?>> builder, MongoCollection<Document> letters, String processor) {
        super(builder);
        this.letters = letters;
        this.processor = processor;
    }

    @Override
    public boolean enqueueIfPresent(Object key, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        if (!contains(key)) {
            return false;
        }
        DeadLetter<? extends EventMessage<?>> next = letter.get();
        if (!isQueuedOrApplied(key, (DomainEventMessage<?>) next.message())) {
            enqueue(key, next);
        }
        return true;
    }

    /** Events of a stream come in order, so whatever is older than its newest letter was dealt with before. */
    private boolean isQueuedOrApplied(Object key, DomainEventMessage<?> event) {
        return letters.find(and(
                                eq("processingGroup", processor),
                                eq("sequenceIdentifier", key),
                                eq("message.aggregateIdentifier", event.getAggregateIdentifier()),
                                gte("message.sequenceNumber", event.getSequenceNumber())))
                        .first()
                != null;
    }
}
