package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.store.append.AppendExpectations;
import dev.daybook.store.tail.EventTail;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The event store on PostgreSQL, each part an explicit bean. */
@Configuration(proxyBeanMethods = false)
@Profile("!axon-server")
class PostgresStoreConfiguration {

    @Bean
    PostgresEventStore postgresEventStore(
            JdbcConnectionDetails database,
            DataSource pool,
            CatalogSerializer serializer,
            SnapshotSerializer snapshotSerializer) {
        StoreAddress address = new StoreAddress(
                database.getJdbcUrl(), orEmpty(database.getUsername()), orEmpty(database.getPassword()));
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
    EventStore eventStore(EventStorageEngine engine) {
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
    EventHistory eventHistory(EventStorageEngine engine) {
        return () -> engine.readEvents(null, false);
    }

    @Bean
    IdempotencyRecords idempotencyRecords(PostgresEventStore store) {
        return store.answers();
    }

    @Bean
    Expectations expectations() {
        return new AppendExpectations();
    }

    @Bean
    MeterBinder storeMeters(PostgresEventStore store) {
        return new StoreMeters(store.appender());
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
