package dev.daybook.store.axonserver;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StoreReadException;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what lies in Axon Server. It does not tell the position of an event that is read by its stream. */
final class AxonServerStoredEvents implements StoredEvents {

    /** So far a sample looks for the next beginning of a stream. */
    private static final int MOST_LOOKED_AT = 10_000;

    private final AxonServerLink link;
    private final StoredForm form;
    private final AxonServerEventSource source;

    AxonServerStoredEvents(AxonServerLink link, StoredForm form, AxonServerEventSource source) {
        this.link = link;
        this.form = form;
        this.source = source;
    }

    @Override
    public long head() {
        return source.newest();
    }

    @Override
    public OptionalLong lastVersion(String subject) {
        long highest = AxonServerLink.answer(link.events().findHighestSequence(subject));
        return highest < 0 ? OptionalLong.empty() : OptionalLong.of(highest);
    }

    @Override
    public List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit) {
        // The bound is exclusive, and 0 stands for none.
        AggregateEventStream stream =
                link.events().openAggregateStream(subject.toString(), fromVersion, fromVersion + limit);
        List<StoredEvent> events = new ArrayList<>();
        try {
            while (events.size() < limit && stream.hasNext()) {
                events.add(form.of(0, stream.next()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreReadException(stopped);
        } finally {
            stream.cancel();
        }
        return events;
    }

    @Override
    public List<Subject> startingWith(String prefix, int limit) {
        throw new UnsupportedOperationException("Axon Server lists no streams");
    }

    @Override
    public List<StoredEvent> page(long after) {
        return source.page(after);
    }

    @Override
    public List<Subject> sample(String stream, int limit) {
        Set<Subject> sample = new LinkedHashSet<>();
        long head = head();
        long reached = 0;
        for (long part = 0; part < limit && reached < head; part++) {
            Optional<StoredEvent> first = firstOf(stream, Math.max(reached, head * part / limit), head);
            first.map(event -> Subject.parse(event.subject())).ifPresent(sample::add);
            reached = first.map(StoredEvent::position).orElse(reached);
        }
        return List.copyOf(sample);
    }

    /** The first event of the next stream of this kind that begins after a position. */
    private Optional<StoredEvent> firstOf(String stream, long after, long head) {
        long until = Math.min(head, after + MOST_LOOKED_AT);
        try (PositionedStream events = source.open(after)) {
            while (events.reached() < until) {
                StoredEvent event = events.next();
                if (event.version() == 0
                        && Subject.parse(event.subject()).stream().equals(stream)) {
                    return Optional.of(event);
                }
            }
            return Optional.empty();
        }
    }
}
