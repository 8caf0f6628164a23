package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * How far the views are, whichever node feeds them: a segment that this node holds tells its state itself, of the
 * others the tokens in MongoDB tell.
 */
public final class Coverage {

    private final ViewProcessors processors;
    private final MongoTemplate store;
    private final Serializer serializer;

    Coverage(ViewProcessors processors, MongoTemplate store, Serializer serializer) {
        this.processors = processors;
        this.store = store;
        this.serializer = serializer;
    }

    /** Whether every segment of the view has covered the token. */
    public boolean covers(String view, TrackingToken token) {
        if (token.position().orElse(0) == 0) {
            return true;
        }
        List<Optional<TrackingToken>> segments = segmentsOf(view);
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment ->
                                segment.map(reached -> reached.covers(token)).orElse(false));
    }

    /** The position up to which every event is in the view; 0 when none is. */
    public long positionOf(String view) {
        return segmentsOf(view).stream()
                .mapToLong(segment ->
                        segment.map(token -> token.position().orElse(0)).orElse(0L))
                .min()
                .orElse(0);
    }

    /** How far each segment is, all nodes together; empty: it has not begun. */
    public List<Optional<TrackingToken>> segmentsOf(String view) {
        Collection<EventTrackerStatus> local =
                processors.feedOf(view).processor().processingStatus().values();
        Map<Integer, Optional<TrackingToken>> reached = areAll(local) ? new HashMap<>() : storedTokens(view);
        local.forEach(status -> reached.merge(
                status.getSegment().getSegmentId(), Optional.ofNullable(status.getTrackingToken()), Coverage::further));
        return List.copyOf(reached.values());
    }

    /** Segments halve: the shares of all of them make one. */
    private static boolean areAll(Collection<EventTrackerStatus> segments) {
        return segments.stream()
                        .map(EventTrackerStatus::getSegment)
                        .mapToDouble(Coverage::share)
                        .sum()
                == 1;
    }

    private static double share(Segment segment) {
        return 1.0 / (segment.getMask() + 1);
    }

    private Map<Integer, Optional<TrackingToken>> storedTokens(String view) {
        MongoCollection<Document> tokens = store.trackingTokensCollection();
        Map<Integer, Optional<TrackingToken>> stored = new HashMap<>();
        for (Document entry :
                tokens.find(eq("processorName", processors.feedOf(view).name())).into(new ArrayList<>())) {
            stored.put(
                    entry.getInteger("segment"),
                    Optional.ofNullable(entry.get("token", Binary.class))
                            .map(token -> token(token, entry.getString("tokenType"))));
        }
        return stored;
    }

    private TrackingToken token(Binary data, String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(data.getData(), byte[].class, type, null));
    }

    private static Optional<TrackingToken> further(Optional<TrackingToken> one, Optional<TrackingToken> other) {
        return one.isPresent() && other.map(token -> one.get().covers(token)).orElse(true) ? one : other;
    }
}
