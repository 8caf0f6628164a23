package dev.daybook.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StoreReadException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A history as long as a test wants: an order that is archived at each position, a second after the one before. */
public final class MadeHistory implements StoredEvents {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonMapper JSON = EventMapper.create();
    private static final int PAGE = 1_000;

    private final long head;
    private final AtomicInteger pages = new AtomicInteger();
    private volatile long awayFrom = Long.MAX_VALUE;
    private volatile long awayUntil;

    public MadeHistory(long head) {
        this.head = head;
    }

    /** From that position on nothing is answered; the database is away. */
    public void isAwayFrom(long position) {
        awayFrom = position;
    }

    /** Up to that position nothing is answered. */
    public void isAwayUntil(long position) {
        awayUntil = position;
    }

    /** How many pages it was asked for. */
    public int pages() {
        return pages.get();
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public List<StoredEvent> page(long after) {
        var _ = pages.incrementAndGet();
        if (after + 1 >= awayFrom || after < awayUntil) {
            throw new StoreReadException("the database is away");
        }
        return LongStream.rangeClosed(after + 1, Math.min(head, after + PAGE))
                .mapToObj(MadeHistory::event)
                .toList();
    }

    private static StoredEvent event(long position) {
        String id = Orders.id((int) position);
        Happening archived = new Happening(BEGIN.plusSeconds(position), new OrderArchived(id));
        try {
            return new StoredEvent(
                    new StoredEvent.Place(position, archived.subject().toString(), 0),
                    id,
                    EventCatalog.typeOf(archived.event().getClass()).name(),
                    EventCatalog.typeOf(archived.event().getClass()).revision(),
                    archived.at(),
                    JSON.writeValueAsBytes(archived.event()),
                    JSON.writeValueAsBytes(archived.message(0).getMetaData()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public OptionalLong lastVersion(String subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Subject> startingWith(String prefix, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Subject> sample(String stream, int limit) {
        throw new UnsupportedOperationException();
    }
}
