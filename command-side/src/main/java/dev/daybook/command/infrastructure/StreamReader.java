package dev.daybook.command.infrastructure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybook.events.Subject;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams as their events make them, for questions that change nothing. */
public final class StreamReader {

    private final EventStore events;
    private final Cache<Subject, Loaded<?>> remembered;

    StreamReader(EventStore events, int mostRemembered) {
        this.events = events;
        this.remembered = Caffeine.newBuilder().maximumSize(mostRemembered).build();
    }

    /**
     * One stream at its newest version.
     *
     * @param version -1 when it does not exist
     */
    public record Loaded<S>(Subject subject, S state, long version) {

        boolean exists() {
            return version >= 0;
        }
    }

    /** A stream as it was when it was last read: right only for those who check that it still has this version. */
    @SuppressWarnings("unchecked")
    <C, E, S> Loaded<S> remembered(StreamDefinition<C, E, S> stream, String tenant, String id) {
        return (Loaded<S>) remembered.get(stream.subject(tenant, id), _ -> load(stream, tenant, id));
    }

    void forget(Subject subject) {
        remembered.invalidate(subject);
    }

    /** Folds the events of a stream, from its newest snapshot on. */
    @SuppressWarnings("unchecked")
    public <C, E, S> Loaded<S> load(StreamDefinition<C, E, S> stream, String tenant, String id) {
        Subject subject = stream.subject(tenant, id);
        S state = stream.rules().initial();
        long version = -1;
        DomainEventStream history = events.readEvents(subject.toString());
        while (history.hasNext()) {
            DomainEventMessage<?> event = history.next();
            state = event.getPayload() instanceof DecidingAggregate<?, ?, ?> snapshot
                    ? ((DecidingAggregate<C, E, S>) snapshot).state()
                    : stream.rules().evolve().apply(state, (E) event.getPayload());
            version = event.getSequenceNumber();
        }
        return new Loaded<>(subject, state, version);
    }
}
