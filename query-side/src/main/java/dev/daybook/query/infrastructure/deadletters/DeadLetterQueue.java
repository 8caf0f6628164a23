package dev.daybook.query.infrastructure.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import dev.daybook.query.infrastructure.views.ViewBuild;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;

/**
 * The dead letters of one build; an event that comes again after a failed batch is queued once.
 *
 * <p>Which keys of a batch are parked is asked once, when it begins, and never remembered for longer: another node may have
 * parked a key since this one had its segment.
 */
final class DeadLetterQueue extends MongoSequencedDeadLetterQueue<EventMessage<?>> {

    private final MongoCollection<Document> letters;
    private final ViewBuild<?> build;

    DeadLetterQueue(Builder<EventMessage<?>> builder, MongoCollection<Document> letters, ViewBuild<?> build) {
        super(builder);
        this.letters = letters;
        this.build = build;
    }

    @Override
    public void enqueue(Object key, DeadLetter<? extends EventMessage<?>> letter) {
        super.enqueue(key, letter);
        parkedInBatch().ifPresent(parked -> parked.add(key));
    }

    @Override
    public boolean enqueueIfPresent(Object key, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        boolean mayBeParked =
                parkedInBatch().map(parked -> parked.contains(key)).orElse(true);
        if (!mayBeParked || !contains(key)) {
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
                                eq("processingGroup", build.collection()),
                                eq("sequenceIdentifier", key),
                                eq("message.aggregateIdentifier", event.getAggregateIdentifier()),
                                gte("message.sequenceNumber", event.getSequenceNumber())))
                        .first()
                != null;
    }

    private Optional<Set<Object>> parkedInBatch() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                ? Optional.of(batch.getOrComputeResource("parked/" + build.collection(), _ -> parkedOf(batch)))
                : Optional.empty();
    }

    private Set<Object> parkedOf(BatchingUnitOfWork<?> batch) {
        List<String> keys = build.definition().keysOf(batch.getMessages());
        return letters.distinct(
                        "sequenceIdentifier",
                        and(eq("processingGroup", build.collection()), in("sequenceIdentifier", keys)),
                        String.class)
                .into(new HashSet<>());
    }
}
