package dev.daybook.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** Axon Framework's own JDBC engine, on its own PostgreSQL schema, with the product's serializer. */
final class AxonJdbc implements AutoCloseable {

    /** As many as are usual; each holds a transaction open during its append. */
    private static final int CONNECTIONS = 24;

    private final HikariDataSource pool;
    private final AxonPath path;

    AxonJdbc(Database database) {
        pool = database.pool(CONNECTIONS);
        CatalogSerializer serializer = CatalogSerializer.create(EventMapper.create());
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                // one event is one statement: committing by itself it spares BEGIN and COMMIT
                .connectionProvider(pool::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        path = AxonPath.on(engine);
    }

    AxonPath path() {
        return path;
    }

    @Override
    public void close() {
        pool.close();
    }
}
