package dev.daybook.store.axonserver;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.test.server.AxonServerContainer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** A process on the Axon Server of the tests. */
public final class TestAxonServer implements AutoCloseable {

    private final AxonServerConnectionManager connections;
    private final AxonServerStore store;

    private TestAxonServer(AxonServerConnectionManager connections, AxonServerStore store) {
        this.connections = connections;
        this.store = store;
    }

    /**
     * Host and port of its gRPC: the server that is named, or else one in a container. Without either the test is skipped
     * aloud, or fails where a real server is required.
     */
    public static String address() {
        return Optional.ofNullable(System.getenv("DAYBOOK_AXON_SERVER_URL"))
                .filter(url -> !url.isBlank())
                .or(InContainer::address)
                .orElseGet(
                        () -> RequiredServices.missing(
                                "axon-server",
                                "DAYBOOK_AXON_SERVER_URL names no Axon Server (host:port), and there is no Docker to start one"));
    }

    /** One server for all tests of this JVM; it ends with it. */
    private static final class InContainer {

        private static final Optional<AxonServerContainer> SERVER = start();

        private InContainer() {}

        static Optional<String> address() {
            return SERVER.map(AxonServerContainer::getAxonServerAddress);
        }

        private static Optional<AxonServerContainer> start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            AxonServerContainer server =
                    new AxonServerContainer(DockerImageName.parse("axoniq/axonserver:2025.2.5")).withDevMode(true);
            server.start();
            return Optional.of(server);
        }
    }

    /** One more process, with a connection of its own. */
    public static TestAxonServer open(
            TestDatabase database, CatalogSerializer serializer, Serializer snapshots, Duration lease) {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(address())
                .componentName("daybook-tests")
                .clientId(UUID.randomUUID().toString())
                .build();
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        return new TestAxonServer(
                connections,
                AxonServerStore.open(configuration, connections, database.source(), serializer, snapshots, lease));
    }

    public AxonServerStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        connections.shutdown();
    }
}
