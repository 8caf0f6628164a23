package dev.daybook.store;

import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.EventReader;
import dev.daybook.store.read.PositionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that the store is whole, while it goes on: what was there when the check began. */
public final class StoreVerifier {

    private static final int MOST_FAULTS = 100;

    private final JdbcClient database;
    private final StoreIdentity identity;
    private final StoredEvents events;
    private final EventReader reader;
    private final EventDecoder decoder;

    StoreVerifier(
            JdbcClient database,
            StoreIdentity identity,
            StoredEvents events,
            EventReader reader,
            EventDecoder decoder) {
        this.database = database;
        this.identity = identity;
        this.events = events;
        this.reader = reader;
        this.decoder = decoder;
    }

    /** Positions are 1 to n, versions of each stream are 0 to n, and every event can be read. */
    public StoreVerification verify() {
        return verify(Long.MAX_VALUE);
    }

    /**
     * The same at a pace.
     *
     * @param mostPerSecond how many events are read in a second at most, so that a busy store is spared
     */
    public StoreVerification verify(long mostPerSecond) {
        long head = events.head();
        List<StoreVerification.Fault> faults = new ArrayList<>();
        long read = readAll(head, mostPerSecond, faults);
        faults.addAll(brokenStreams(head));
        return new StoreVerification(
                identity.label(),
                read,
                head,
                streams(head),
                List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size()))));
    }

    private long readAll(long head, long mostPerSecond, List<StoreVerification.Fault> faults) {
        AtomicLong read = new AtomicLong();
        AtomicLong newest = new AtomicLong();
        reader.forEach(new PositionRange(0, head), mostPerSecond, event -> {
            long expected = newest.getAndSet(event.position()) + 1;
            if (event.position() != expected) {
                note(faults, fault("position " + expected, "is missing; the next one is " + event.position()));
            }
            decode(event, faults);
            read.incrementAndGet();
        });
        return read.get();
    }

    private void decode(StoredEvent event, List<StoreVerification.Fault> faults) {
        try {
            TrackedEventMessage<?> message = decoder.decode(event);
            var _ = message.getPayload();
            var _ = EnvelopeMetaData.envelopeOf(message);
        } catch (RuntimeException unreadable) {
            note(faults, fault("position " + event.position(), "cannot be read: " + firstLine(unreadable)));
        }
    }

    private static void note(List<StoreVerification.Fault> faults, StoreVerification.Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private List<StoreVerification.Fault> brokenStreams(long head) {
        return database.sql("""
                        select subject, min(version), max(version), count(*) from event where position <= ?
                        group by subject having min(version) <> 0 or max(version) + 1 <> count(*) limit ?""")
                .params(head, MOST_FAULTS)
                .query((row, _) -> fault(
                        row.getString(1),
                        "has %d events with versions %d to %d"
                                .formatted(row.getLong(4), row.getLong(2), row.getLong(3))))
                .list();
    }

    private long streams(long head) {
        return database.sql("select count(*) from event where version = 0 and position <= ?")
                .param(head)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static StoreVerification.Fault fault(String place, String message) {
        return new StoreVerification.Fault(place, message);
    }
}
