package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.StepUpcaster;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.postgresql.util.PSQLState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store on PostgreSQL, each part an explicit bean. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    /** How many events one read of the tail fetches. */
    private static final int READ_BATCH = 500;

    /** How long the reader of the tail waits for appends of other processes. */
    private static final long FETCH_DELAY_MILLIS = 100;

    @Bean
    CatalogSerializer eventSerializer() {
        return CatalogSerializer.create(EventMapper.create());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource database,
            CatalogSerializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions) {
        StoreSchema.migrate(database, "event-store");
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(StepUpcaster.chain())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(EventStoreConfiguration::isDuplicateKey)
                .schema(schema())
                .batchSize(READ_BATCH)
                .build();
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    @Bean
    StoredEvents storedEvents(DataSource database, EventStorageEngine migrated) {
        return new StoredEvents(JdbcClient.create(database));
    }

    @Bean
    IdempotencyRecords idempotencyRecords(DataSource database, EventStorageEngine migrated) {
        return new IdempotencyRecords(JdbcClient.create(database));
    }

    /** PostgreSQL's driver tells a violated unique constraint by its SQL state alone, inside a batch as well. */
    private static boolean isDuplicateKey(Throwable failure) {
        return failure instanceof SQLException sql
                && PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState());
    }

    private static EventSchema schema() {
        return EventSchema.builder()
                .eventTable("event")
                .snapshotTable("snapshot")
                .globalIndexColumn("position")
                .eventIdentifierColumn("id")
                .aggregateIdentifierColumn("subject")
                .sequenceNumberColumn("version")
                .typeColumn("stream")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("revision")
                .timestampColumn("recorded_at")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}
