package dev.daybook.query.infrastructure.folding;

import dev.daybook.events.Subject;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.query.infrastructure.views.Discards;
import dev.daybook.query.infrastructure.views.ViewBatch;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventDecoder;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.springframework.stereotype.Component;

/** Folds the documents of one key in memory, by the code that feeds the view. */
@Component
final class KeyFold {

    private final KeyEvents events;
    private final EventDecoder decoder;
    private final Discards discards;

    KeyFold(KeyEvents events, CatalogSerializer serializer, Discards discards) {
        this.events = events;
        this.decoder = new EventDecoder(serializer);
        this.discards = discards;
    }

    /**
     * The documents of a key as its events up to a position give them.
     *
     * @throws UnfoldableKeyException where the view cannot take one of the events
     */
    <D extends ViewDocument> List<D> fold(ViewDefinition<D> view, String key, long upTo) {
        ViewBatch<D> documents = new ViewBatch<>(view, discards, _ -> List.of());
        var handlers = new AnnotationEventHandlerAdapter(view.projection().apply(documents));
        events.of(view.key(), key).stream()
                .filter(event -> event.position() <= upTo)
                .filter(event -> !discards.contains(view.name(), Subject.parse(event.subject()), event.version()))
                .forEach(event -> handle(handlers, event));
        return documents.changed();
    }

    private void handle(AnnotationEventHandlerAdapter handlers, StoredEvent event) {
        if (event.position() == 0) {
            throw new UnfoldableKeyException("the store does not tell the positions of a stream's events");
        }
        try {
            var message = decoder.decode(event);
            if (handlers.canHandle(message)) {
                var _ = handlers.handle(message);
            }
        } catch (Exception failure) {
            throw new UnfoldableKeyException(event.position(), failure);
        }
    }
}
