package dev.daybook.query.infrastructure.deadletters;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBuild;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** The events that views could not take, per view and key, beside the views in MongoDB. */
public final class DeadLetters {

    private static final String PROCESSOR = "processingGroup";
    private static final String KEY = "sequenceIdentifier";

    /** With more of them the feed stands still: a view that takes hardly anything is to be mended, not to be emptied. */
    private static final int MOST_LETTERS = 100_000;

    private final MongoTemplate store;
    private final MongoTemplate queried;
    private final Serializer serializer;
    private final EventStore events;
    private final Map<String, View<?>> views;

    /**
     * The letters of these views.
     *
     * @param store where feeds put and take them
     * @param queried the same, for queries
     */
    public DeadLetters(
            MongoTemplate store, MongoTemplate queried, Serializer serializer, EventStore events, List<View<?>> views) {
        this.store = store;
        this.queried = queried;
        this.serializer = serializer;
        this.events = events;
        this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
    }

    /** Where the feed of a build puts what it cannot apply. */
    public SequencedDeadLetterQueue<EventMessage<?>> queueOf(ViewBuild<?> build) {
        return new DeadLetterQueue(
                MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(build.collection())
                        .mongoTemplate(store)
                        .serializer(serializer)
                        .maxSequences(MOST_LETTERS)
                        .maxSequenceSize(MOST_LETTERS)
                        .clearConverters()
                        .addConverter(new StoredEventReference(events)),
                store.deadLetterCollection(),
                build);
    }

    /** What the feed of a build does with an event that failed. */
    public EnqueuePolicy<EventMessage<?>> policyOf(ViewBuild<?> build) {
        return new ParkTheKey(build);
    }

    /** Whether events of this key wait. */
    public boolean isParked(String view, String key) {
        return exists(and(eq(PROCESSOR, processorOf(view)), eq(KEY, key)));
    }

    /** Whether any events of this view wait. */
    public boolean anyParked(String view) {
        return exists(eq(PROCESSOR, processorOf(view)));
    }

    /** Forgets all letters of a build. */
    public void removeAllOf(String build) {
        var _ = letters().deleteMany(eq(PROCESSOR, build));
    }

    /** How many events of this view wait. */
    public long count(String view) {
        return countOf(processorOf(view));
    }

    /** How many events of a build wait. */
    public long countOf(String build) {
        return letters().countDocuments(eq(PROCESSOR, build));
    }

    /** What a key of a view waits for. */
    public Optional<ParkedKey> find(String view, String key) {
        return parked(and(eq(PROCESSOR, processorOf(view)), eq(KEY, key)), 1).stream()
                .findFirst();
    }

    /** The parked keys of one view or of all, ordered by view and key, at most {@code limit} of them. */
    public List<ParkedKey> list(Optional<String> view, Optional<ParkedKeyCursor> after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(view.map(name -> eq(PROCESSOR, processorOf(name)))
                .orElseGet(() -> in(
                        PROCESSOR,
                        views.keySet().stream().map(this::processorOf).toList())));
        after.ifPresent(last -> filters.add(beyond(processorOf(last.view()), last.key())));
        return parked(and(filters), limit);
    }

    private List<ParkedKey> parked(Bson filter, int limit) {
        List<Bson> pipeline = List.of(
                match(filter),
                sort(ascending(PROCESSOR, KEY, "index")),
                group(
                        new Document("processor", "$" + PROCESSOR).append("key", "$" + KEY),
                        first("message", "$message"),
                        first("cause", "$causeMessage"),
                        first("since", "$enqueuedAt"),
                        first("diagnostics", "$diagnostics"),
                        sum("letters", 1)),
                sort(ascending("_id.processor", "_id.key")),
                limit(limit));
        return letters().aggregate(pipeline).map(this::parkedKey).into(new ArrayList<>());
    }

    /** Takes the first letter of a key out of the queue, if it is of this event. */
    public void evictFirst(ViewBuild<?> build, String key, String eventId) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queueOf(build);
        var letters = queue.deadLetterSequence(key).iterator();
        if (letters.hasNext()) {
            DeadLetter<? extends EventMessage<?>> first = letters.next();
            if (first.message().getIdentifier().equals(eventId)) {
                queue.evict(first);
            }
        }
    }

    private static Bson beyond(String processor, String key) {
        return Filters.or(gt(PROCESSOR, processor), and(eq(PROCESSOR, processor), gt(KEY, key)));
    }

    /** Only the letters of live builds are told. */
    private String processorOf(String view) {
        return Optional.<View<?>>ofNullable(views.get(view))
                .map(known -> known.live().collection())
                .orElse(view);
    }

    private String viewOf(String processor) {
        return views.values().stream()
                .filter(view -> view.live().collection().equals(processor))
                .map(View::name)
                .findFirst()
                .orElse(processor);
    }

    private ParkedKey parkedKey(Document group) {
        Document key = group.get("_id", Document.class);
        Document message = group.get("message", Document.class);
        Document since = group.get("since", Document.class);
        return new ParkedKey(
                viewOf(key.getString("processor")),
                key.getString("key"),
                message.getString("aggregateIdentifier"),
                message.getString("eventIdentifier"),
                storedName(message.getString("serializedPayload")),
                number(message, "sequenceNumber"),
                positionOf(message),
                Optional.ofNullable(group.getString("cause")).orElse(""),
                Instant.ofEpochSecond(number(since, "seconds"), number(since, "nanoseconds")),
                retries(group),
                number(group, "letters") - 1);
    }

    private int retries(Document group) {
        MetaData diagnostics =
                serializer.deserialize(new SerializedMetaData<>(group.getString("diagnostics"), String.class));
        return Integer.parseInt(String.valueOf(diagnostics.getOrDefault(ParkTheKey.RETRIES, "0")));
    }

    private long positionOf(Document message) {
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                message.get("token", Binary.class).getData(), byte[].class, message.getString("tokenType"), null));
        return token.position().orElse(0);
    }

    private String storedName(String payload) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(payload, String.class, String.class.getName(), null));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private boolean exists(Bson filter) {
        return letters().find(filter).projection(Projections.include("_id")).first() != null;
    }

    private MongoCollection<Document> letters() {
        return queried.deadLetterCollection();
    }
}
