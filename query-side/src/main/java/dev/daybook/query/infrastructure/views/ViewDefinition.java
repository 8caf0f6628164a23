package dev.daybook.query.infrastructure.views;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * What a view is made of.
 *
 * @param name names the view
 * @param revision of the shape of its documents; another shape is another collection
 * @param document record that one document is
 * @param indexes that its queries want
 * @param projection makes the event handlers that fold events into a view
 */
public record ViewDefinition<D extends ViewDocument>(
        String name,
        int revision,
        Class<D> document,
        List<IndexDefinition> indexes,
        Function<View<D>, Object> projection) {

    public ViewDefinition {
        indexes = List.copyOf(indexes);
    }

    /**
     * Names what feeds the view, its tokens and its dead letters: another shape is fed from the start of history, beside
     * the former one.
     */
    public String processor() {
        return revision == 1 ? name : collection();
    }

    /** Name of the collection that holds the view. */
    public String collection() {
        return name + "_v" + revision;
    }
}
