package dev.daybook.query.infrastructure.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.daybook.events.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.RawBsonDocument;

/**
 * A collection of documents, each the fold of the events of its key.
 *
 * <p>Inside a batch of events nothing is written before {@link #flush}; then one unordered bulk write carries at most
 * one replacement per document, guarded by the document's position, so that events that come again change nothing.
 * Outside a batch every change is written at once.
 */
public final class View<D extends ViewDocument> {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final ViewDefinition<D> definition;
    private final MongoCollection<D> documents;
    private final Admission admission;

    View(ViewDefinition<D> definition, MongoCollection<D> documents, Admission admission) {
        this.definition = definition;
        this.documents = documents;
        this.admission = admission;
    }

    public String name() {
        return definition.name();
    }

    /** The documents as they are stored, for queries. */
    public MongoCollection<D> documents() {
        return documents;
    }

    ViewDefinition<D> definition() {
        return definition;
    }

    /** New event handlers that fold into this view. */
    public Object projection() {
        return definition.projection().apply(this);
    }

    /** Digests the whole view in the order of its ids, and tells {@code each} the id and position of every document. */
    public ViewDigest digest(ObjLongConsumer<String> each) {
        return ViewDigest.of(
                documents.withDocumentClass(RawBsonDocument.class).find().sort(Sorts.ascending("_id")), each);
    }

    /** Removes the collection. */
    public void drop() {
        documents.drop();
    }

    /** The stored document with this {@code _id}. */
    public Optional<D> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /**
     * Folds an event into a document that is fed by one stream.
     *
     * @param fold pure; gets the document as the events before left it, none for the stream's first event
     * @throws MissingEventException when the document was not folded up to the event before
     */
    public void update(String id, Envelope envelope, Function<Optional<D>, D> fold) {
        if (!admission.admits(id, envelope.position())) {
            return;
        }
        ViewBatch<D> batch = currentBatch().orElseGet(ViewBatch::new);
        Optional<D> current = batch.find(id).or(() -> envelope.version() == 0 ? Optional.empty() : find(id));
        if (current.isPresent() && current.get().position() >= envelope.position()) {
            return;
        }
        requireNext(id, current, envelope);
        batch.put(fold.apply(current));
        flushUnlessBatching(batch);
    }

    /** Adds a document that tells of one event alone. */
    public void insert(D document) {
        if (!admission.admits(document.id(), document.position())) {
            return;
        }
        ViewBatch<D> batch = currentBatch().orElseGet(ViewBatch::new);
        batch.put(document);
        flushUnlessBatching(batch);
    }

    /** Writes what the batch under way has changed so far; does nothing outside a batch. */
    public void flush() {
        currentBatch().ifPresent(this::write);
    }

    private void flushUnlessBatching(ViewBatch<D> batch) {
        if (batchingUnitOfWork().isEmpty()) {
            write(batch);
        }
    }

    private void write(ViewBatch<D> batch) {
        List<ReplaceOneModel<D>> writes = batch.changed().stream()
                .map(document -> new ReplaceOneModel<>(
                        and(eq("_id", document.id()), lt("position", document.position())), document, UPSERT))
                .toList();
        if (!writes.isEmpty()) {
            try {
                var _ = documents.bulkWrite(writes, UNORDERED);
            } catch (MongoBulkWriteException failure) {
                requireAlreadyApplied(failure);
            }
        }
        // Read again when wanted: between a flush and the rest of the batch an operator may retry a dead letter.
        batch.clear();
    }

    /** The guard hides a document that is as new as ours, so the upsert collides with it: nothing was to be done. */
    private static void requireAlreadyApplied(MongoBulkWriteException failure) {
        boolean applied = failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
        if (!applied) {
            throw failure;
        }
    }

    private void requireNext(String id, Optional<D> current, Envelope envelope) {
        long expected = current.map(document -> document.version() + 1).orElse(0L);
        if (envelope.version() != expected) {
            throw new MissingEventException(id, expected, envelope.version());
        }
    }

    private Optional<ViewBatch<D>> currentBatch() {
        return batchingUnitOfWork().map(unit -> unit.getOrComputeResource(batchKey(), _ -> new ViewBatch<>()));
    }

    private String batchKey() {
        return "view/" + documents.getNamespace().getCollectionName();
    }

    /** A dead letter that is tried again has a unit of work of its own, which is no batch. */
    private static Optional<UnitOfWork<?>> batchingUnitOfWork() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                ? Optional.of(batch)
                : Optional.empty();
    }
}
