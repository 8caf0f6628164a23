package dev.daybook.query.infrastructure.views;

import dev.daybook.events.Subject;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * What a view is made of.
 *
 * @param name names the view
 * @param revision of what its documents say; another one is another collection
 * @param document record that one document is
 * @param key by what the documents are keyed
 * @param indexes that its queries want
 * @param projection makes the event handlers that fold events into a view
 */
public record ViewDefinition<D extends ViewDocument>(
        String name,
        int revision,
        Class<D> document,
        DocumentKey key,
        List<IndexDefinition> indexes,
        Function<ViewWriter<D>, Object> projection) {

    public ViewDefinition {
        indexes = List.copyOf(indexes);
    }

    /** The key of an event. */
    public String keyOf(Message<?> event) {
        return key.of(Subject.parse(((DomainEventMessage<?>) event).getAggregateIdentifier()));
    }

    /** The keys of some events, each once. */
    public List<String> keysOf(List<? extends Message<?>> events) {
        return events.stream().map(this::keyOf).distinct().toList();
    }

    /**
     * Names a build of the view: its collection, what feeds it, its tokens and its dead letters.
     *
     * @param build 0 for the first, which every installation has
     */
    public String collection(int build) {
        return name + "_v" + revision + (build == 0 ? "" : "_" + build);
    }
}
