package dev.daybook.store.axonserver;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.store.EventHistory;
import dev.daybook.store.Expectations;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoreSchema;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.UnusableSchemaException;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.tail.EventFeed;
import dev.daybook.store.tail.EventTail;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store on Axon Server with its parts; PostgreSQL holds its identity, the answers and what is reserved. */
public final class AxonServerStore implements AutoCloseable {

    /** So long a key stays with an append of which nothing is heard. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FENCE = Duration.ofSeconds(5);

    private final EventStore eventStore;
    private final EventFeed feed;
    private final EventTail tail;
    private final StoredEvents events;
    private final EventHistory history;
    private final IdempotencyRecords answers;
    private final StoreIdentity identity;

    private AxonServerStore(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            JdbcClient database,
            CatalogSerializer serializer,
            Serializer snapshotSerializer,
            Duration lease) {
        AxonServerLink link = new AxonServerLink(connections);
        StoredForm form = new StoredForm(serializer);
        AxonServerEventSource source = new AxonServerEventSource(link, form);
        this.identity = StoreIdentity.read(database);
        this.events = new AxonServerStoredEvents(link, form, source);
        EventDecoder decoder = new EventDecoder(serializer);
        this.feed = new EventFeed(source, decoder, events::head);
        this.tail = new EventTail(feed);
        this.history = new AxonServerHistory(source, decoder);
        this.answers = new ReservedIdempotencyRecords(new Reservations(database, lease), events, serializer, FENCE);
        this.eventStore = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(snapshotSerializer)
                .snapshotFilter(new ReadableSnapshots(snapshotSerializer))
                .upcasterChain(StepUpcaster.chain())
                .build();
    }

    /**
     * Opens the store.
     *
     * @param pool of the PostgreSQL beside it
     * @throws UnusableSchemaException when the tables are not of this build, or hold events
     */
    public static AxonServerStore open(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            DataSource pool,
            CatalogSerializer serializer,
            Serializer snapshotSerializer) {
        return open(configuration, connections, pool, serializer, snapshotSerializer, LEASE);
    }

    static AxonServerStore open(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            DataSource pool,
            CatalogSerializer serializer,
            Serializer snapshotSerializer,
            Duration lease) {
        StoreSchema.migrate(pool, "event-store");
        JdbcClient database = JdbcClient.create(pool);
        if (database.sql("select exists (select from event)")
                .query(Boolean.class)
                .single()) {
            throw new UnusableSchemaException("the database holds events; Axon Server needs a database without any");
        }
        return new AxonServerStore(configuration, connections, database, serializer, snapshotSerializer, lease);
    }

    /** Axon Framework's way to append, load and keep snapshots. Its own positions are Axon Server's, from 0. */
    public EventStore eventStore() {
        return eventStore;
    }

    /** What processors read. */
    public EventTail tail() {
        return tail;
    }

    public StoredEvents events() {
        return events;
    }

    public EventHistory history() {
        return history;
    }

    public Expectations expectations() {
        return new CheckedExpectations(events);
    }

    public IdempotencyRecords answers() {
        return answers;
    }

    public StoreIdentity identity() {
        return identity;
    }

    @Override
    public void close() {
        feed.close();
    }
}
