package dev.daybook.query.infrastructure.views;

import dev.daybook.events.Envelope;
import java.util.Optional;
import java.util.function.Function;

/** What a projection writes to: one build of its view. Events that come again change nothing. */
public interface ViewWriter<D extends ViewDocument> {

    /**
     * Folds an event into a document that takes every event of one stream.
     *
     * @param fold pure; gets the document as the events before left it, none for the stream's first event
     * @throws MissingEventException when the document was not folded up to the event before
     */
    void update(String id, Envelope envelope, Function<Optional<D>, D> fold);

    /**
     * Folds an event into a document that takes some events of its key, of whichever streams.
     *
     * @param fold pure; gives the document at the event's position, or nothing where the event does not concern it
     */
    void merge(String id, Envelope envelope, Function<Optional<D>, Optional<D>> fold);

    /** Adds a document that tells of one event alone. */
    void insert(D document);
}
