package dev.daybook.benchmarks.search;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.events.Subject;
import dev.daybook.store.search.EventQuery;
import dev.daybook.store.search.EventTrait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Events of fifty types on five kinds of streams by a thousand actors: conversations of eight events in four appends, an order
 * each, an event every second.
 *
 * @param count how many there are
 */
record ManifoldEvents(int count) {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TYPES = 50;
    private static final int STREAMS = 5;
    private static final int ACTORS = 1_000;
    private static final int PER_ORDER = 8;
    private static final int PER_APPEND = 2;
    private static final int SECONDS = 600;

    /** Has the server make them up, for a store that is empty. */
    void fill(Database database) throws SQLException {
        database.execute("""
                insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                select n, clock_timestamp(), (n - 1) % 8, 1, 1, uuidv7(), 'default/stream-' || talk % 5 || '/' || talk,
                    'order.type-' || n % 50, convert_to(repeat('{"text":"before noon"}', 12), 'UTF8'),
                    convert_to('{"tenant":"default","appendId":"append-' || (n - 1) / 2 || '","correlationId":"talk-' || talk
                        || '","causationId":"append-' || (n - 1) / 2 || '","actor":"actor-' || n * 7919 % 1000 || '","occurredAt":"'
                        || to_char(timestamp '2026-01-01' + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '"}', 'UTF8')
                from (select n::bigint, (n - 1) / 8 as talk from generate_series(1, COUNT) as n) as rows""".replace("COUNT", Integer.toString(count)), "vacuum analyze event");
    }

    /** Anything of a kind, from anywhere. */
    EventQuery any(EventTrait trait) {
        return EventQuery.of(
                trait,
                switch (trait) {
                    case APPEND_ID, CAUSATION_ID -> "append-" + random(count / PER_APPEND);
                    case CORRELATION_ID -> "talk-" + random(count / PER_ORDER);
                    case ACTOR -> "actor-" + random(ACTORS);
                    case TYPE -> "order.type-" + random(TYPES);
                    case STREAM -> "stream-" + random(STREAMS);
                });
    }

    EventQuery anySubject() {
        int talk = random(count / PER_ORDER);
        return new EventQuery(
                Map.of(),
                Optional.of(new Subject("default", "stream-" + talk % STREAMS, Integer.toString(talk))),
                Optional.empty(),
                Optional.empty(),
                1,
                count);
    }

    EventQuery anyTenMinutes() {
        Instant from = FIRST.plusSeconds(random(count - SECONDS));
        return new EventQuery(
                Map.of(), Optional.empty(), Optional.of(from), Optional.of(from.plusSeconds(SECONDS)), 1, count);
    }

    /** A place in the first half. */
    long anywhere() {
        return random(count / 2);
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
