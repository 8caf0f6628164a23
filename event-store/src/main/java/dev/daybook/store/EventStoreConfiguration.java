package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.axonserver.AxonServerStoreConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event store: on PostgreSQL, or with the profile {@code axon-server} on Axon Server; what is stored is the same. */
@Configuration(proxyBeanMethods = false)
@Import({PostgresStoreConfiguration.class, AxonServerStoreConfiguration.class})
public class EventStoreConfiguration {

    @Bean
    CatalogSerializer eventSerializer() {
        return CatalogSerializer.create(EventMapper.create());
    }

    @Bean
    SnapshotSerializer snapshotSerializer(ObjectProvider<SnapshotType> snapshots) {
        return SnapshotSerializer.create(snapshots.stream().toList());
    }
}
