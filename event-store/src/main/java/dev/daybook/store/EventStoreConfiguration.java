package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.tail.EventTail;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store on PostgreSQL, each part an explicit bean. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    CatalogSerializer eventSerializer() {
        return CatalogSerializer.create(EventMapper.create());
    }

    @Bean
    PostgresEventStore postgresEventStore(
            JdbcConnectionDetails database,
            DataSource pool,
            CatalogSerializer serializer,
            ObjectProvider<SnapshotType> snapshots) {
        StoreAddress address = new StoreAddress(
                database.getJdbcUrl(), orEmpty(database.getUsername()), orEmpty(database.getPassword()));
        SnapshotSerializer snapshotSerializer =
                SnapshotSerializer.create(snapshots.stream().toList());
        return PostgresEventStore.open(address, pool, serializer, snapshotSerializer);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Bean
    EventStorageEngine eventStorageEngine(PostgresEventStore store) {
        return store.engine();
    }

    /** The bus of Axon Framework; processors read the tail and open no stream here. */
    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    EventTail eventTail(PostgresEventStore store) {
        return store.tail();
    }

    @Bean
    StoredEvents storedEvents(PostgresEventStore store) {
        return store.events();
    }

    @Bean
    IdempotencyRecords idempotencyRecords(PostgresEventStore store) {
        return store.answers();
    }

    @Bean
    StoreIdentity storeIdentity(PostgresEventStore store) {
        return store.identity();
    }

    @Bean
    StoreVerifier storeVerifier(PostgresEventStore store) {
        return store.verifier();
    }
}
