package dev.daybook.query.walks;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.views.Admission;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBatch;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDigest;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What views say after some events, folded one event after the other: no segment, no batch and no restart has a part in it.
 */
public final class FoldedViews implements AutoCloseable {

    private final TestMongo mongo = TestMongo.embedded();
    private final ViewDatabase database =
            ViewDatabase.on(mongo.client(), mongo.name(), Duration.ofSeconds(10), (_, _, _) -> false);
    private final EventDecoder decoder = new EventDecoder(CatalogSerializer.create(EventMapper.create()));

    /** Where views can be opened. */
    ViewDatabase database() {
        return database;
    }

    /** By name. */
    public Map<String, ViewDigest> digests(List<View<?>> views, List<StoredEvent> events) {
        Map<String, ViewDigest> digests = new TreeMap<>();
        views.forEach(view -> digests.put(view.name(), digest(view.definition(), events)));
        return digests;
    }

    /** What the live builds say, to be compared with that. */
    public static Map<String, ViewDigest> live(List<View<?>> views) {
        Map<String, ViewDigest> digests = new TreeMap<>();
        views.forEach(view -> digests.put(view.name(), view.live().digest((_, _) -> {})));
        return digests;
    }

    <D extends ViewDocument> ViewDigest digest(ViewDefinition<D> view, List<StoredEvent> events) {
        ViewBatch<D> documents = new ViewBatch<>(view, (_, _, _) -> false, _ -> List.of());
        var handlers = new AnnotationEventHandlerAdapter(view.projection().apply(documents));
        events.forEach(event -> handle(handlers, event));
        ViewBuild<D> build = database.scratch(database.open(view), Admission.everything());
        documents.changed().forEach(document -> build.overwrite(document, OptionalLong.empty()));
        ViewDigest digest = build.digest((_, _) -> {});
        build.drop();
        return digest;
    }

    private void handle(AnnotationEventHandlerAdapter handlers, StoredEvent event) {
        TrackedEventMessage<?> message = decoder.decode(event);
        try {
            if (handlers.canHandle(message)) {
                var _ = handlers.handle(message);
            }
        } catch (Exception failure) {
            throw new AssertionError(
                    "%s at position %d cannot be folded: %s".formatted(event.type(), event.position(), event.payload()),
                    failure);
        }
    }

    @Override
    public void close() {
        mongo.close();
    }
}
