package dev.daybook.query.infrastructure.history;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.HistoryPool;
import dev.daybook.store.search.EventIndexer;
import dev.daybook.store.search.EventSearch;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Says over which connections history is read; nobody gets them who does not ask for {@link History}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistorySettings.class)
class HistoryConfiguration {

    @Bean
    EventLines eventLines(CatalogSerializer serializer, HistorySettings settings) {
        return new EventLines(new EventDecoder(serializer), settings.personalData());
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("!axon-server")
    static class OnPostgres {

        @Bean
        HistoryPool historyPool(HistorySettings settings, JdbcConnectionDetails store) {
            StoreAddress address = new StoreAddress(
                    settings.url().isEmpty() ? store.getJdbcUrl() : settings.url(),
                    settings.username().isEmpty()
                            ? Objects.requireNonNullElse(store.getUsername(), "")
                            : settings.username(),
                    settings.password().isEmpty()
                            ? Objects.requireNonNullElse(store.getPassword(), "")
                            : settings.password());
            return HistoryPool.open(address, settings.connections(), settings.statementTimeout());
        }

        @Bean(defaultCandidate = false)
        @History
        StoredEvents historyEvents(HistoryPool pool) {
            return pool.events();
        }

        @Bean
        EventSearch eventSearch(HistoryPool pool) {
            return pool.search();
        }

        @Bean(initMethod = "start")
        EventIndexer eventIndexer(PostgresEventStore store) {
            return store.indexer();
        }

        @Bean
        MeterBinder indexMeters(EventIndexer indexer) {
            return new IndexMeters(indexer);
        }
    }

    /** Axon Server keeps replicas itself. */
    @Configuration(proxyBeanMethods = false)
    @Profile("axon-server")
    static class OnAxonServer {

        @Bean(defaultCandidate = false)
        @History
        StoredEvents historyEvents(StoredEvents events) {
            return events;
        }
    }
}
