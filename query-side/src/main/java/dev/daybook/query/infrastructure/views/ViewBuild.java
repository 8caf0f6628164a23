package dev.daybook.query.infrastructure.views;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One build of a view: a collection of documents, each the fold of the events of its key.
 *
 * <p>Inside a batch of events nothing is written before {@link #flush}; then one unordered bulk write carries at most
 * one write per document, guarded by the document's position, so that events that come again change nothing.
 * Outside a batch every change is written at once.
 */
public final class ViewBuild<D extends ViewDocument> implements ViewWriter<D> {

    /** So many documents fit into one reply of the server, large as they may be. */
    private static final int REPLY_DOCUMENTS = 50;

    private final ViewDefinition<D> definition;
    private final MongoTemplate mongo;
    private final int number;
    private final String collection;
    private final Admission admission;
    private final Discards discards;

    ViewBuild(
            ViewDefinition<D> definition,
            int number,
            MongoTemplate mongo,
            String collection,
            Admission admission,
            Discards discards) {
        this.definition = definition;
        this.number = number;
        this.mongo = mongo;
        this.collection = collection;
        this.admission = admission;
        this.discards = discards;
    }

    /** Whether it does without an event. */
    public boolean discards(Subject subject, long version) {
        return discards.contains(definition.name(), subject, version);
    }

    public ViewDefinition<D> definition() {
        return definition;
    }

    /** Which of the builds of its view it is, from 0. */
    public int number() {
        return number;
    }

    /** Names the collection, and what feeds it. */
    public String collection() {
        return collection;
    }

    /** New event handlers that fold into this build. */
    public Object projection() {
        return definition.projection().apply(this);
    }

    /** Digests the whole build in the order of its ids, and tells {@code each} the id and position of every document. */
    public ViewDigest digest(ObjLongConsumer<String> each) {
        return ViewDigest.of(
                mongo.getCollection(collection)
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .sort(new Document("_id", 1))
                        .batchSize(REPLY_DOCUMENTS),
                each);
    }

    /** How many documents there are. */
    public long count() {
        return mongo.count(new Query(), collection);
    }

    /** Those of these documents that there are, as they are stored. */
    public Map<String, BsonDocument> stored(Collection<String> ids) {
        Map<String, BsonDocument> stored = new HashMap<>();
        mongo.getCollection(collection)
                .withDocumentClass(BsonDocument.class)
                .find(Filters.in("_id", ids))
                .batchSize(REPLY_DOCUMENTS)
                .forEach(document -> stored.put(document.getString("_id").getValue(), document));
        return stored;
    }

    /** A document as it would be stored. */
    public BsonDocument asStored(D document) {
        Document written = new Document();
        mongo.getConverter().write(document, written);
        return written.toBsonDocument(
                BsonDocument.class, mongo.getCollection(collection).getCodecRegistry());
    }

    /**
     * Writes a document over the one that has its id, if that is where it was seen.
     *
     * @param seen position of the stored one; empty: there was none
     */
    public void overwrite(D document, OptionalLong seen) {
        try {
            if (seen.isPresent()) {
                var _ = mongo.replace(at(document.id(), seen.getAsLong()), document, collection);
            } else {
                var _ = mongo.insert(document, collection);
            }
        } catch (DuplicateKeyException _) {
            // Somebody has made it meanwhile: it is looked at again.
        }
    }

    /** About how many documents there are. */
    public long size() {
        return mongo.estimatedCount(collection);
    }

    /** Removes the collection. */
    public void drop() {
        mongo.dropCollection(collection);
    }

    /** The stored document with this {@code _id}. */
    public Optional<D> find(String id) {
        return Optional.ofNullable(mongo.findById(id, definition.document(), collection));
    }

    /** Tells what the batch under way may touch; does nothing outside a batch. */
    public void expect(Collection<String> ids) {
        currentBatch().ifPresent(batch -> batch.expect(ids));
    }

    @Override
    public void update(String id, Envelope envelope, Function<Optional<D>, D> fold) {
        if (admission.admits(id, envelope.position())) {
            write(batch -> batch.update(id, envelope, fold));
        }
    }

    @Override
    public void merge(String id, Envelope envelope, Function<Optional<D>, Optional<D>> fold) {
        if (admission.admits(id, envelope.position())) {
            write(batch -> batch.merge(id, envelope, fold));
        }
    }

    @Override
    public void insert(D document) {
        if (admission.admits(document.id(), document.position())) {
            write(batch -> batch.insert(document));
        }
    }

    private void write(Consumer<ViewBatch<D>> change) {
        Optional<ViewBatch<D>> current = currentBatch();
        ViewBatch<D> batch = current.orElseGet(() -> newBatch());
        change.accept(batch);
        if (current.isEmpty()) {
            flush(batch);
        }
    }

    /** Writes what the batch under way has changed so far; does nothing outside a batch. */
    public void flush() {
        currentBatch().ifPresent(this::flush);
    }

    /**
     * New documents are inserted, others replaced where they still are as they were loaded: what every server finds by
     * an index. Where that meets something else, events have come again or another node was here, and the guard decides.
     */
    private void flush(ViewBatch<D> batch) {
        List<D> changed = batch.changed();
        if (!changed.isEmpty() && !writeUncontended(batch, changed)) {
            changed.forEach(document -> {
                if (batch.isMerged(document.id())) {
                    requireApplied(document);
                } else {
                    replaceIfOlder(document);
                }
            });
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
            if (!isApplied(document)) {
                throw collision;
            }
        }
    }

    /**
     * Others may have put in what this document lacks, such as an operator who has retried a dead letter: then the batch
     * is to be done again from what is stored now.
     */
    private void requireApplied(D document) {
        if (!isApplied(document)) {
            throw new OptimisticLockingFailureException(document.id() + " has changed since it was read");
        }
    }

    private boolean isApplied(D document) {
        return find(document.id())
                .filter(stored -> stored.position() >= document.position())
                .isPresent();
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

    private ViewBatch<D> newBatch() {
        return new ViewBatch<>(definition, discards, this::find);
    }

    private List<D> find(Collection<String> ids) {
        Query wanted = query(where("_id").in(ids)).cursorBatchSize(REPLY_DOCUMENTS);
        return mongo.find(wanted, definition.document(), collection);
    }

    private Optional<ViewBatch<D>> currentBatch() {
        return batchingUnitOfWork().map(unit -> unit.getOrComputeResource("view/" + collection, _ -> newBatch()));
    }

    /** A dead letter that is tried again has a unit of work of its own, which is no batch. */
    private static Optional<UnitOfWork<?>> batchingUnitOfWork() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                ? Optional.of(batch)
                : Optional.empty();
    }
}
