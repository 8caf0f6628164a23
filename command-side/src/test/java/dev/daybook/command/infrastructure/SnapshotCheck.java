package dev.daybook.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.events.Subject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a stream that is loaded from its snapshot is the one that all its events make. */
public final class SnapshotCheck {

    private static final int EVENTS_UNTIL_A_SNAPSHOT = 20;

    private SnapshotCheck() {}

    /** Waits for the snapshot of a stream with a long history and holds it against its events. */
    @SuppressWarnings("unchecked")
    public static <C, E, S> void assertSame(CommandSide side, StreamDefinition<C, E, S> stream, String id)
            throws InterruptedException {
        Subject subject = new Subject("default", stream.name(), id);
        EventStore store = side.bean(EventStore.class);
        awaitSnapshot(side, subject);

        List<DomainEventMessage<?>> loaded =
                store.readEvents(subject.toString()).asStream().collect(Collectors.toList());
        List<E> events = store.readEvents(subject.toString(), 0)
                .asStream()
                .map(event -> (E) event.getPayload())
                .collect(Collectors.toList());

        assertThat(loaded.getFirst().getPayload()).isInstanceOf(stream.aggregate());
        assertThat(events).hasSizeGreaterThanOrEqualTo(EVENTS_UNTIL_A_SNAPSHOT);
        assertThat(side.bean(StreamReader.class).load(stream, "default", id).state())
                .isEqualTo(stream.rules().after(events));
    }

    private static void awaitSnapshot(CommandSide side, Subject subject) throws InterruptedException {
        for (int attempt = 0; attempt < 500 && snapshots(side, subject) == 0; attempt++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(snapshots(side, subject)).isEqualTo(1);
    }

    private static long snapshots(CommandSide side, Subject subject) {
        return side.bean(JdbcClient.class)
                .sql("select count(*) from snapshot where subject = ?")
                .param(subject.toString())
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
