package dev.daybook.query.orderexplanation;

import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.StreamPages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** Reads what has happened to an order: in its own stream, and in those that its events name. */
@Component
final class OrderStory {

    static final int MOST_EVENTS = 1_000;

    private final StoredEvents history;
    private final EventDecoder decoder;

    OrderStory(@History StoredEvents history, CatalogSerializer serializer) {
        this.history = history;
        this.decoder = new EventDecoder(serializer);
    }

    /**
     * The story so far.
     *
     * @param version newest one of the order's own stream
     * @param events the newest ones of all streams, in order
     * @param truncated whether there are older ones, or streams that were not read
     */
    record Told(long version, List<StatusFold.Status> statuses, List<Happened> events, boolean truncated) {}

    /** Empty where there is no such order. */
    Optional<Told> of(Subject order) {
        StatusFold statuses = new StatusFold();
        Newest newest = new Newest();
        NamedStreams named = new NamedStreams(order.tenant());
        Deque<Subject> unread = new ArrayDeque<>();
        long version = -1;
        Iterator<StoredEvent> own = StreamPages.of(history, order.toString(), 0).iterator();
        while (own.hasNext()) {
            Happened happened = decoded(own.next());
            version = happened.envelope().version();
            statuses.next((OrderEvent) happened.event(), happened);
            newest.add(happened);
            named.next(happened.event()).ifPresent(unread::add);
        }
        while (!unread.isEmpty()) {
            for (StoredEvent stored : newestOf(unread.remove())) {
                Happened happened = decoded(stored);
                newest.add(happened);
                named.next(happened.event()).ifPresent(unread::add);
            }
        }
        return version < 0
                ? Optional.empty()
                : Optional.of(
                        new Told(version, statuses.statuses(), newest.inOrder(), newest.tooMany || named.tooMany()));
    }

    private List<StoredEvent> newestOf(Subject subject) {
        long newest = history.lastVersion(subject.toString()).orElse(-1);
        return history.ofStream(subject, Math.max(0, newest - MOST_EVENTS), MOST_EVENTS + 1);
    }

    private Happened decoded(StoredEvent stored) {
        TrackedEventMessage<?> message = decoder.decode(stored);
        return new Happened(EnvelopeMetaData.envelopeOf(message), message.getPayload());
    }

    /** Keeps so many. */
    private static final class Newest {

        private final PriorityQueue<Happened> kept = new PriorityQueue<>(Happened.IN_ORDER);
        private boolean tooMany;

        void add(Happened happened) {
            kept.add(happened);
            if (kept.size() > MOST_EVENTS) {
                tooMany = true;
                var _ = kept.remove();
            }
        }

        List<Happened> inOrder() {
            return kept.stream().sorted(Happened.IN_ORDER).toList();
        }
    }
}
