package dev.daybook.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.TestEvents;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.HistoryPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSearchTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final HistoryPool pool = HistoryPool.open(database.address(), 2, Duration.ofSeconds(30));
    private final EventSearch search = pool.search();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void where_filters_rarely_meet_all_is_found_and_the_pages_go_on_to_the_end() throws SQLException {
        ManyEvents.add(database, 50_000);
        EventQuery rare = new EventQuery(
                Map.of(EventTrait.ACTOR, List.of("actor-1"), EventTrait.TYPE, List.of("stock.type-3")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Long.MAX_VALUE);
        List<Long> expected = LongStream.rangeClosed(1, 50_000)
                .filter(n -> n % 3 == 1 && n % 5 == 3 && (n - 1) / 8 % 4 == 0)
                .boxed()
                .toList();

        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(walk(rare, 37)).isEqualTo(expected);
        EventQuery never = new EventQuery(
                Map.of(EventTrait.ACTOR, List.of("actor-1"), EventTrait.TYPE, List.of("none")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Long.MAX_VALUE);
        assertThat(walk(never, 37)).isEmpty();
    }

    @Test
    void time_is_found_wherever_it_lies_with_gaps_between() throws SQLException {
        ManyEvents.add(database, 10_000);
        ManyEvents.add(database, 10_000);
        Instant from = Instant.parse("2026-01-01T01:00:00Z");
        EventQuery minute = new EventQuery(
                Map.of(), Optional.empty(), Optional.of(from), Optional.of(from.plusSeconds(60)), 1, Long.MAX_VALUE);
        List<Long> expected = LongStream.concat(LongStream.range(3_600, 3_660), LongStream.range(13_600, 13_660))
                .boxed()
                .toList();

        assertThat(walk(minute, 50)).isEqualTo(expected);
        assertThat(walk(minute, 200)).isEqualTo(expected);
    }

    @Test
    void a_long_stream_goes_on_in_the_middle() throws SQLException {
        ManyEvents.add(database, 8);
        try (PostgresEventStore store = database.open()) {
            for (int version = 0; version < 300; version++) {
                note(store, "o", version, "somebody", "x");
            }
        }
        fill();
        EventQuery stream = new EventQuery(
                Map.of(),
                Optional.of(dev.daybook.events.Subject.parse(TestEvents.subject("o"))),
                Optional.empty(),
                Optional.empty(),
                1,
                Long.MAX_VALUE);

        assertThat(walk(stream, 7))
                .isEqualTo(LongStream.rangeClosed(9, 308).boxed().toList());
        assertThat(search.find(stream, 200, 1).candidates().getFirst().position())
                .isEqualTo(201);
    }

    @Test
    void a_text_with_the_hash_of_another_one_is_not_taken_for_it() {
        try (PostgresEventStore store = database.open()) {
            List<String> alike = database.sql()
                    .sql("""
                            select string_agg('actor-' || n, ' ' order by n) from generate_series(1, 400000) n
                            group by hashtext('actor-' || n) having count(*) > 1 limit 1""")
                    .query((row, _) -> List.of(row.getString(1).split(" ", -1)))
                    .single();
            note(store, "o", 0, alike.getFirst(), "x");
            note(store, "o", 1, alike.getLast(), "x");
        }
        fill();

        EventQuery query = EventQuery.of(
                EventTrait.ACTOR,
                database.sql()
                        .sql("select convert_from(metadata, 'UTF8')::json ->> 'actor' from event where position = 2")
                        .query((row, _) -> row.getString(1))
                        .single());

        EventDecoder decoder = new EventDecoder(CatalogSerializer.create(EventMapper.create()));
        List<EventLine> candidates = search.find(query, 0, 10).candidates().stream()
                .map(event -> EventLine.whole(decoder.decode(event)))
                .toList();
        assertThat(candidates).hasSize(2);
        assertThat(candidates.stream().filter(query::matches).map(EventLine::position))
                .containsExactly(2L);
    }

    @Test
    void a_page_of_large_events_ends_early_and_goes_on() {
        try (PostgresEventStore store = database.open()) {
            for (int version = 0; version < 5; version++) {
                note(store, "o", version, "somebody", "x".repeat(3_500_000));
            }
        }
        fill();

        EventSearch.Found first = search.find(EventQuery.ALL, 0, 200);

        assertThat(first.candidates()).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(first.next()).isEqualTo(OptionalLong.of(3));
        assertThat(walk(EventQuery.ALL, 200)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_time_that_the_database_cannot_read_holds_nothing_up() {
        try (PostgresEventStore store = database.open()) {
            note(store, "o", 0, "somebody", "x", Instant.parse("0000-12-31T00:00:00Z"));
            note(store, "o", 1, "somebody", "x", Instant.MIN);
            note(store, "o", 2, "somebody", "x", Instant.MAX);
            note(store, "o", 3, "somebody", "x", Instant.parse("0001-01-01T00:00:00Z"));
        }
        fill();

        assertThat(walk(EventQuery.ALL, 200)).containsExactly(1L, 2L, 3L, 4L);
        EventQuery ours = new EventQuery(
                Map.of(),
                Optional.empty(),
                Optional.of(Instant.parse("0001-01-01T00:00:00Z")),
                Optional.of(Instant.parse("9999-12-31T00:00:00Z")),
                1,
                Long.MAX_VALUE);
        assertThat(search.find(ours, 0, 200).candidates())
                .extracting(StoredEvent::position)
                .contains(4L);
    }

    @Test
    void an_empty_store_has_nothing_to_find() {
        database.open().close();

        assertThat(search.reached()).isZero();
        assertThat(search.at(1)).isEmpty();
        assertThat(search.find(EventQuery.ALL, 0, 10))
                .isEqualTo(new EventSearch.Found(List.of(), OptionalLong.empty()));
    }

    private List<Long> walk(EventQuery query, int limit) {
        List<Long> positions = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            EventSearch.Found found = search.find(query, next.getAsLong(), limit);
            assertThat(found.candidates()).hasSizeLessThanOrEqualTo(limit);
            positions.addAll(
                    found.candidates().stream().map(StoredEvent::position).toList());
            next = found.next();
        }
        return positions;
    }

    private void fill() {
        try (Connection connection = database.address().connect("test of the search");
                Statement statement = connection.createStatement()) {
            assertThat(EventIndexer.fill(statement).lag()).isZero();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void note(PostgresEventStore store, String order, long version, String actor, String text) {
        note(store, order, version, actor, text, TestEvents.context().occurredAt());
    }

    private static void note(
            PostgresEventStore store, String order, long version, String actor, String text, Instant occurredAt) {
        Envelope.Context known = TestEvents.context();
        var _ = store.appender()
                .append(TestEvents.append(new GenericDomainEventMessage<>(
                        "order",
                        TestEvents.subject(order),
                        version,
                        new NoteAdded(order, "n" + version, NoteVisibility.PRIVATE, text),
                        EnvelopeMetaData.of(new Envelope.Context(
                                known.tenant(),
                                known.appendId(),
                                known.correlationId(),
                                known.causationId(),
                                actor,
                                known.onBehalfOf(),
                                known.reason(),
                                known.traceparent(),
                                known.subjectKeyId(),
                                occurredAt)))));
    }
}
