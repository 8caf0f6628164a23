package dev.daybook.store.search;

import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many events in a database, and their index: of five types on two streams, by three actors, in conversations of four appends of
 * two events, one every second, of orders of eight events.
 */
final class ManyEvents {

    private ManyEvents() {}

    /** Adds so many and indexes them; with statistics, as they are after a while. */
    static void add(TestDatabase database, int events) throws SQLException {
        try (PostgresEventStore _ = database.open();
                Connection connection = database.address().connect("many events");
                Statement statement = connection.createStatement()) {
            var _ = statement.execute("""
                    insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                    select base + n, now(), (n - 1) % 8, 1, 1, gen_random_uuid(), 'default/' || stream || '/' || base + (n - 1) / 8,
                           stream || '.type-' || n % 5, '{}',
                           convert_to(json_build_object('tenant', 'default', 'actor', 'actor-' || n % 3,
                               'appendId', 'append-' || base + (n - 1) / 2, 'causationId', 'cause-' || base + (n - 1) / 4,
                               'correlationId', 'talk-' || base + (n - 1) / 8,
                               'occurredAt', to_char(timestamptz '2026-01-01' + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text,
                               'UTF8')
                    from (select coalesce(max(position), 0) as base from event) as known,
                         generate_series(1, EVENTS) as n,
                         lateral (select case when (n - 1) / 8 % 4 = 0 then 'stock' else 'order' end as stream) as kind""".replace("EVENTS", Integer.toString(events)));
            while (EventIndexer.fill(statement).lag() > 0) {
                // as the indexer does
            }
            var _ = statement.execute("analyze");
        }
    }
}
