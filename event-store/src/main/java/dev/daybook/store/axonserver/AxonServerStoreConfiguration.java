package dev.daybook.store.axonserver;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.store.EventHistory;
import dev.daybook.store.Expectations;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.tail.EventTail;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The event store on Axon Server, each part an explicit bean. */
@Configuration(proxyBeanMethods = false)
@Profile("axon-server")
public class AxonServerStoreConfiguration {

    private static final int COMMIT_MILLIS = 10_000;

    /** Appends wait on the server, so there are more threads for commands than processors. */
    private static final int COMMAND_THREADS = 64;

    @Bean
    AxonServerConfiguration axonServerConfiguration(
            @Value("${daybook.axon-server.url}") String servers,
            @Value("${daybook.axon-server.token:}") String token,
            @Value("${spring.application.name:daybook}") String name) {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(servers)
                .componentName(name)
                // Axon's own choice, process id and host name, is the same in two containers that share a host name.
                .clientId(name + "-" + UUID.randomUUID())
                .build();
        configuration.setCommitTimeout(COMMIT_MILLIS);
        configuration.setCommandThreads(COMMAND_THREADS);
        if (!token.isEmpty()) {
            configuration.setToken(token);
        }
        return configuration;
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration) {
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .routingServers(configuration.getServers())
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        return connections;
    }

    @Bean
    AxonServerStore axonServerStore(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            DataSource pool,
            CatalogSerializer serializer,
            SnapshotSerializer snapshotSerializer) {
        return AxonServerStore.open(configuration, connections, pool, serializer, snapshotSerializer);
    }

    @Bean
    EventStore eventStore(AxonServerStore store) {
        return store.eventStore();
    }

    @Bean
    EventTail eventTail(AxonServerStore store) {
        return store.tail();
    }

    @Bean
    StoredEvents storedEvents(AxonServerStore store) {
        return store.events();
    }

    @Bean
    EventHistory eventHistory(AxonServerStore store) {
        return store.history();
    }

    @Bean
    IdempotencyRecords idempotencyRecords(AxonServerStore store) {
        return store.answers();
    }

    @Bean
    Expectations expectations(AxonServerStore store) {
        return store.expectations();
    }

    @Bean
    StoreIdentity storeIdentity(AxonServerStore store) {
        return store.identity();
    }
}
