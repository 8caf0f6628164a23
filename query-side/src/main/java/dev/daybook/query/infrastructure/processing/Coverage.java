package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import dev.daybook.query.infrastructure.views.ViewBuild;
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
    private final int segments;

    Coverage(ViewProcessors processors, MongoTemplate store, Serializer serializer, ViewSettings settings) {
        this.processors = processors;
        this.store = store;
        this.serializer = serializer;
        this.segments = settings.segments();
    }

    /** Whether every segment of the view has covered the token; a segment whose token is lost may have covered nothing. */
    public boolean covers(String view, TrackingToken token) {
        return covers(live(view), token);
    }

    /** Whether every segment of a build has covered the token. */
    public boolean covers(ViewBuild<?> build, TrackingToken token) {
        if (token.position().orElse(0) == 0) {
            return true;
        }
        List<Optional<TrackingToken>> known = segmentsOf(build);
        return known.size() >= segments
                && known.stream()
                        .allMatch(segment ->
                                segment.map(reached -> reached.covers(token)).orElse(false));
    }

    /** The position up to which every event is in the view; 0 when none is. */
    public long positionOf(String view) {
        return positionOf(live(view));
    }

    /** The position up to which every event is in a build; 0 when none is. */
    public long positionOf(ViewBuild<?> build) {
        List<Optional<TrackingToken>> known = segmentsOf(build);
        return known.size() < segments
                ? 0
                : known.stream()
                        .mapToLong(segment ->
                                segment.map(token -> token.position().orElse(0)).orElse(0L))
                        .min()
                        .orElse(0);
    }

    /** How far each segment is, all nodes together; empty: it has not begun. */
    public List<Optional<TrackingToken>> segmentsOf(ViewBuild<?> build) {
        Collection<EventTrackerStatus> local =
                processors.feedOf(build).map(ViewFeed::segments).orElse(List.of());
        Map<Integer, Optional<TrackingToken>> reached = areAll(local) ? new HashMap<>() : storedTokens(build);
        local.forEach(status -> reached.merge(
                status.getSegment().getSegmentId(), Optional.ofNullable(status.getTrackingToken()), Coverage::further));
        return List.copyOf(reached.values());
    }

    private ViewBuild<?> live(String view) {
        return processors.view(view).orElseThrow().live();
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

    private Map<Integer, Optional<TrackingToken>> storedTokens(ViewBuild<?> build) {
        MongoCollection<Document> tokens = store.trackingTokensCollection();
        Map<Integer, Optional<TrackingToken>> stored = new HashMap<>();
        for (Document entry :
                tokens.find(eq("processorName", build.collection())).into(new ArrayList<>())) {
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
