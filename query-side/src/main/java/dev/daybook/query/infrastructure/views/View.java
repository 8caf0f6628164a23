package dev.daybook.query.infrastructure.views;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import dev.daybook.events.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A collection of documents, each the fold of the events of its key.
 *
 * <p>Inside a batch of events nothing is written before {@link #flush}; then one unordered bulk write carries at most
 * one write per document, guarded by the document's position, so that events that come again change nothing.
 * Outside a batch every change is written at once.
 */
public final class View<D extends ViewDocument> {

    /** So many documents fit into one reply of the server, large as they may be. */
    private static final int REPLY_DOCUMENTS = 50;

    private final ViewDefinition<D> definition;
    private final MongoTemplate mongo;
    private final String collection;
    private final Admission admission;

    View(ViewDefinition<D> definition, MongoTemplate mongo, String collection, Admission admission) {
        this.definition = definition;
        this.mongo = mongo;
        this.collection = collection;
        this.admission = admission;
    }

    public String name() {
        return definition.name();
    }

    /** Names what feeds the view. */
    public String processor() {
        return definition.processor();
    }

    /** The documents that a query finds; every query has a limit. */
    public List<D> find(Query wanted) {
        return mongo.find(wanted, definition.document(), collection);
    }

    /** Some fields of the document with this {@code _id}. */
    public Optional<Document> fields(String id, String... names) {
        Query wanted = query(where("_id").is(id));
        wanted.fields().include(names);
        return Optional.ofNullable(mongo.findOne(wanted, Document.class, collection));
    }

    /** Some fields of the documents that a query finds; every query has a limit. */
    public List<Document> fields(Query wanted, String... names) {
        wanted.fields().include(names);
        return mongo.find(wanted, Document.class, collection);
    }

    /** What the server makes of all documents. */
    public List<Document> aggregate(Aggregation steps) {
        return mongo.aggregate(steps, collection, Document.class).getMappedResults();
    }

    /** About how many documents there are. */
    public long size() {
        return mongo.estimatedCount(collection);
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
                mongo.getCollection(collection)
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .sort(new Document("_id", 1))
                        .batchSize(REPLY_DOCUMENTS),
                each);
    }

    /** Removes the collection. */
    public void drop() {
        mongo.dropCollection(collection);
    }

    /** The stored document with this {@code _id}. */
    public Optional<D> find(String id) {
        return Optional.ofNullable(mongo.findById(id, definition.document(), collection));
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
        if (envelope.version() > 0 && batch.find(id).isEmpty()) {
            find(id).ifPresent(batch::loaded);
        }
        Optional<D> current = batch.find(id);
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

    /**
     * New documents are inserted, others replaced where they still are as they were loaded: what every server finds by
     * an index. Where that meets something else, events have come again or another node was here, and the guard decides.
     */
    private void write(ViewBatch<D> batch) {
        List<D> changed = batch.changed();
        if (!changed.isEmpty() && !writeUncontended(batch, changed)) {
            changed.forEach(this::replaceIfOlder);
        }
        // Read again when wanted: between a flush and the rest of the batch an operator may retry a dead letter.
        batch.clear();
    }

    private boolean writeUncontended(ViewBatch<D> batch, List<D> changed) {
        BulkOperations writes = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
        int replacements = 0;
        for (D document : changed) {
            OptionalLong loaded = batch.loadedPosition(document.id());
            if (loaded.isPresent()) {
                writes.replaceOne(at(document.id(), loaded.getAsLong()), document);
                replacements++;
            } else {
                writes.insert(document);
            }
        }
        try {
            return writes.execute().getMatchedCount() == replacements;
        } catch (DataAccessException failure) {
            requireDuplicates(failure);
            return false;
        }
    }

    private static Query at(String id, long position) {
        return query(where("_id").is(id).and("position").is(position));
    }

    /** The guard hides a document that is as new as ours, so the upsert collides with it: nothing was to be done. */
    private void replaceIfOlder(D document) {
        Query older = query(where("_id").is(document.id()).and("position").lt(document.position()));
        try {
            var _ = mongo.replace(
                    older, document, ReplaceOptions.replaceOptions().upsert(), collection);
        } catch (DuplicateKeyException collision) {
            if (find(document.id())
                    .filter(stored -> stored.position() >= document.position())
                    .isEmpty()) {
                throw collision;
            }
        }
    }

    private static void requireDuplicates(DataAccessException failure) {
        boolean duplicates = failure.getCause() instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
        if (!duplicates) {
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
        return "view/" + collection;
    }

    /** A dead letter that is tried again has a unit of work of its own, which is no batch. */
    private static Optional<UnitOfWork<?>> batchingUnitOfWork() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                ? Optional.of(batch)
                : Optional.empty();
    }
}
