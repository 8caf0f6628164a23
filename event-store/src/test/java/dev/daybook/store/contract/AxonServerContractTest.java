package dev.daybook.store.contract;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.axonserver.AxonServerFailures;
import dev.daybook.store.axonserver.TestAxonServer;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;

/** On a real Axon Server: the one that DAYBOOK_AXON_SERVER_URL names, or one in a container. */
class AxonServerContractTest extends AnswersContract {

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeAll
    static void needsAnAxonServer() {
        var _ = TestAxonServer.address();
    }

    @Override
    OpenStore open(SnapshotType snapshots) {
        TestAxonServer server = TestAxonServer.open(
                database,
                CatalogSerializer.create(EventMapper.create()),
                SnapshotSerializer.create(List.of(snapshots)),
                Duration.ofSeconds(30));
        EventStore events = server.store().eventStore();
        return new OpenStore(
                events,
                server.store().tail(),
                server.store().events(),
                server.store().history(),
                server.store().answers(),
                server.store().expectations(),
                AxonServerFailures::translate,
                server::close);
    }
}
