package dev.daybook.store.read;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The events of one stream, however many, a page at a time; it holds nothing open between the pages. */
public final class StreamPages implements Iterator<StoredEvent> {

    private static final int PAGE = 1_000;

    private final StoredEvents events;
    private final Subject subject;
    private long nextVersion;
    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
    private boolean last;

    private StreamPages(StoredEvents events, Subject subject, long fromVersion) {
        this.events = events;
        this.subject = subject;
        this.nextVersion = fromVersion;
    }

    /** The events of a stream from a version on, in order. */
    public static Stream<StoredEvent> of(StoredEvents events, String subject, long fromVersion) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new StreamPages(events, Subject.parse(subject), fromVersion),
                        Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            List<StoredEvent> read = events.ofStream(subject, nextVersion, PAGE);
            last = read.size() < PAGE;
            page = read.iterator();
        }
        return page.hasNext();
    }

    @Override
    public StoredEvent next() {
        StoredEvent event =
                hasNext() ? page.next() : List.<StoredEvent>of().iterator().next();
        nextVersion = event.version() + 1;
        return event;
    }
}
