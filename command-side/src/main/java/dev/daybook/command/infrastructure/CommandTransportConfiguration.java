package dev.daybook.command.infrastructure;

import dev.daybook.events.wire.CatalogSerializer;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Commands stay on the node that was asked, or go over Axon Server to the node that has their aggregate in memory. */
@Configuration(proxyBeanMethods = false)
class CommandTransportConfiguration {

    @Bean
    @Profile("!axon-server")
    CommandTransport localTransport() {
        return (local, _) -> local;
    }

    @Bean
    @Profile("axon-server")
    CommandTransport axonServerTransport(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            CatalogSerializer serializer,
            List<StreamDefinition<?, ?, ?>> streams) {
        return (local, _) -> new SendingBus(AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(new HandlingBus(local))
                .serializer(serializer)
                .routingStrategy(new SubjectRouting(streams))
                .build());
    }
}
