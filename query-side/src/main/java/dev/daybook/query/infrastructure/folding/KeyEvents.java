package dev.daybook.query.infrastructure.folding;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StreamPages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the events of one key of a view, whichever streams they are of. */
@Component
final class KeyEvents {

    private static final int MOST_STREAMS = 10_000;

    private final StoredEvents events;

    KeyEvents(StoredEvents events) {
        this.events = events;
    }

    /** All of them by position; Axon Server does not tell the positions of a stream's events, so there it is one stream. */
    List<StoredEvent> of(DocumentKey keys, String key) {
        return keys.streamsOf(key).stream()
                .flatMap(this::subjects)
                .flatMap(subject -> StreamPages.of(events, subject.toString(), 0))
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .toList();
    }

    private Stream<Subject> subjects(DocumentKey.Streams streams) {
        return streams.many()
                ? events.startingWith(streams.subject(), MOST_STREAMS).stream()
                : Stream.of(Subject.parse(streams.subject()));
    }
}
