package dev.daybook.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.append.Append;
import dev.daybook.store.append.NewEvent;
import dev.daybook.store.read.EventReader;
import dev.daybook.store.read.HistoryPool;
import dev.daybook.store.search.EventIndexer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;

/** The product's store on a database of its own. */
public final class DaybookStore implements AutoCloseable {

    /** As many as the command side has. */
    private static final int CONNECTIONS = 20;

    private final CatalogSerializer serializer = CatalogSerializer.create(EventMapper.create());
    private final HikariDataSource pool;
    private final PostgresEventStore store;

    private DaybookStore(Database database) {
        pool = database.pool(CONNECTIONS);
        store = PostgresEventStore.open(
                new StoreAddress(database.url(), database.user(), database.password()),
                pool,
                serializer,
                SnapshotSerializer.create(List.of(SnapshotType.of(HeldOrder.STREAM, 1, HeldOrder.class))));
    }

    /** Creates or upgrades the tables and starts what the store runs. */
    public static DaybookStore open(Database database) {
        return new DaybookStore(database);
    }

    /** What Axon Framework writes to and loads from. */
    public EventStorageEngine engine() {
        return store.engine();
    }

    /** What processors read. */
    public StreamableMessageSource<TrackedEventMessage<?>> tail() {
        return store.tail();
    }

    /** What reads history forward. */
    public EventReader reader() {
        return store.reader();
    }

    /** What fills the index of events. */
    public EventIndexer indexer() {
        return store.indexer();
    }

    /** What analysts read a store over. */
    public static HistoryPool history(Database database) {
        return HistoryPool.open(
                new StoreAddress(database.url(), database.user(), database.password()), 1, Duration.ofSeconds(30));
    }

    /** What a query is asked with so that all that is stored is in the answer. */
    public String token() {
        return ConsistencyToken.of(store.identity(), head()).text();
    }

    /** The position of the newest event. */
    public long head() {
        return store.events().head();
    }

    /** Appends one event to a stream of its own, without anything of Axon's command path; its bytes are ready. */
    public Operation append() {
        ReadyNote.Bytes bytes =
                ReadyNote.Bytes.of(NoteEvents.note(NoteEvents.freshId()), NoteEvents.envelope(), serializer);
        return () -> {
            NewEvent event = NewEvent.of(new ReadyNote(NoteEvents.freshId(), bytes), serializer);
            var _ = store.appender().append(Append.of(List.of(event), Optional.empty()));
        };
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
