package dev.daybook.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.append.Appender;
import dev.daybook.store.append.NewEvent;
import dev.daybook.store.append.PostgresIdempotencyRecords;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.EventReader;
import dev.daybook.store.read.PostgresStoredEvents;
import dev.daybook.store.search.EventIndexer;
import dev.daybook.store.tail.Announcer;
import dev.daybook.store.tail.EventFeed;
import dev.daybook.store.tail.EventTail;
import dev.daybook.store.tail.PostgresEventSource;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store on PostgreSQL with its parts: how to append, to load, to follow and to read. */
public final class PostgresEventStore implements AutoCloseable {

    private final StoreAddress address;
    private final PostgresStoredEvents events;
    private final EventReader reader;
    private final EventFeed feed;
    private final EventTail tail;
    private final Announcer announcer;
    private final Appender appender;
    private final EventStorageEngine engine;
    private final IdempotencyRecords answers;
    private final StoreIdentity identity;
    private final StoreVerifier verifier;
    private final Runnable closePool;

    private PostgresEventStore(
            StoreAddress address,
            DataSource pool,
            CatalogSerializer serializer,
            Serializer snapshotSerializer,
            Runnable closePool) {
        StoreSchema.migrate(pool, "event-store");
        this.address = address;
        this.closePool = closePool;
        JdbcClient database = JdbcClient.create(pool);
        this.identity = StoreIdentity.read(database);
        this.reader = new EventReader(pool);
        this.events = new PostgresStoredEvents(database, reader);
        EventDecoder decoder = new EventDecoder(serializer);
        this.verifier = new StoreVerifier(database, identity, events, reader, decoder);
        this.feed = new EventFeed(
                new PostgresEventSource(() -> address.connect("daybook event feed"), reader), decoder, events::head);
        this.tail = new EventTail(feed);
        this.announcer = new Announcer(() -> address.connect("daybook event announcer"));
        this.appender = new Appender(() -> address.connect("daybook event writer"), this::committed);
        this.answers = new PostgresIdempotencyRecords(database, appender);
        this.engine = new PostgresEngine(
                new PostgresEngine.Builder(serializer, snapshotSerializer),
                appender,
                events,
                reader,
                new Snapshots(database));
    }

    /**
     * Opens the store on a pool that somebody else closes.
     *
     * @param pool for loading and reading; the writer and the tail have connections of their own
     * @throws UnusableSchemaException when the tables are not of this build
     */
    public static PostgresEventStore open(
            StoreAddress address, DataSource pool, CatalogSerializer serializer, Serializer snapshotSerializer) {
        return new PostgresEventStore(address, pool, serializer, snapshotSerializer, () -> {});
    }

    /** Opens the store on a small pool of its own. */
    public static PostgresEventStore open(StoreAddress address, CatalogSerializer serializer) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        return new PostgresEventStore(address, pool, serializer, serializer, pool::close);
    }

    private void committed(long firstPosition, List<NewEvent> events) {
        feed.committed(firstPosition, events);
        announcer.announce();
    }

    /** Axon Framework's way to append, load and keep snapshots. */
    public EventStorageEngine engine() {
        return engine;
    }

    /** What processors read. */
    public EventTail tail() {
        return tail;
    }

    /** The way in below Axon Framework. */
    public Appender appender() {
        return appender;
    }

    /** For replays and exports. */
    public EventReader reader() {
        return reader;
    }

    public StoredEvents events() {
        return events;
    }

    public IdempotencyRecords answers() {
        return answers;
    }

    public StoreIdentity identity() {
        return identity;
    }

    public StoreVerifier verifier() {
        return verifier;
    }

    /** One that fills the index of events, once it is started; who asks closes it. */
    public EventIndexer indexer() {
        return new EventIndexer(() -> address.connect("daybook event index"));
    }

    /** Takes no more appends, writes those that wait, and ends the tail. */
    @Override
    public void close() {
        appender.close();
        announcer.close();
        feed.close();
        closePool.run();
    }
}
