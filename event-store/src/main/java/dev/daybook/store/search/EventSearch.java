package dev.daybook.store.search;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.PositionRange;
import dev.daybook.store.read.PostgresStoredEvents;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds events by the index beside them: as far as that is filled, in order of position. */
public final class EventSearch {

    private static final int WINDOW_MAX = 20_000;
    private static final int WIDER = 4;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PAGE_BYTES = 8 * 1024 * 1024;
    private static final int BLOCK_BITS = 10;

    /** Which blocks hold anything of a time; no row where none does. */
    private static final String BLOCKS = """
            select first, last from (select
                (select min(block) from event_block
                 where block >= (:after >> 10)::integer and block <= (:upTo >> 10)::integer
                   and latest >= :from and earliest < :to) as first,
                (select max(block) from event_block
                 where block >= (:after >> 10)::integer and block <= (:upTo >> 10)::integer
                   and latest >= :from and earliest < :to) as last) as bounds
            where first is not null""";

    private final JdbcClient database;
    private final PostgresStoredEvents events;

    public EventSearch(JdbcClient database, PostgresStoredEvents events) {
        this.database = database;
        this.events = events;
    }

    /**
     * What a search has come upon.
     *
     * @param candidates in order of position; hashes led to them, so each is still to be compared with the query
     * @param next where to go on, after that position; empty: there is nothing further
     */
    public record Found(List<StoredEvent> candidates, OptionalLong next) {}

    /** What one look saw. */
    private record Seen(List<Long> hits, int rows, long last) {}

    /** The position up to which every event can be found. */
    public long reached() {
        return database.sql("select coalesce(max(position), 0) from event_index")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The event at a position. */
    public Optional<StoredEvent> at(long position) {
        return events.at(List.of(position), PAGE_BYTES).stream().findFirst();
    }

    /**
     * The next events after a position. There may be fewer than the limit, though more follow: where they are rare it ends
     * after about a second, and where they are large at about eight megabytes.
     */
    public Found find(EventQuery query, long after, int limit) {
        long upTo = Math.min(query.toPosition(), reached());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        List<Long> hits = new ArrayList<>();
        OptionalLong next = OptionalLong.of(Math.max(after, query.fromPosition() - 1));
        int window = limit + 1;
        while (next.isPresent() && hits.size() <= limit && System.nanoTime() < deadline) {
            Seen seen = look(query, next.getAsLong(), upTo, window);
            hits.addAll(seen.hits());
            next = seen.rows() < window ? OptionalLong.empty() : OptionalLong.of(seen.last());
            window = Math.min(WINDOW_MAX, WIDER * window);
        }
        return found(hits, next, limit);
    }

    private Found found(List<Long> hits, OptionalLong next, int limit) {
        List<Long> page = hits.subList(0, Math.min(limit, hits.size()));
        List<StoredEvent> read = page.isEmpty() ? List.of() : events.at(page, PAGE_BYTES);
        boolean whole = page.size() == hits.size() && read.size() == page.size();
        return new Found(read, whole ? next : OptionalLong.of(read.getLast().position()));
    }

    private Seen look(EventQuery query, long after, long upTo, int window) {
        return narrow(query, after, upTo)
                .map(range -> look(query, range, window))
                .orElse(new Seen(List.of(), 0, after));
    }

    private Seen look(EventQuery query, PositionRange range, int window) {
        IndexLook look = IndexLook.of(query);
        return database.sql(look.sql())
                .params(look.parameters())
                .param("after", range.after())
                .param("upTo", range.upTo())
                .param(
                        "version",
                        query.subject()
                                .map(subject -> firstVersionAfter(subject, range.after()))
                                .orElse(0L))
                .param("window", window)
                .query((row, _) -> new Seen(positions(row), row.getInt("seen"), row.getLong("last")))
                .single();
    }

    private static List<Long> positions(ResultSet row) throws SQLException {
        Array array = row.getArray("hits");
        return array == null
                ? List.of()
                : Arrays.stream((Long[]) array.getArray()).sorted().toList();
    }

    /** From the first block to the last one in which anything happened in time; empty when there is none. */
    private Optional<PositionRange> narrow(EventQuery query, long after, long upTo) {
        if (after >= upTo) {
            return Optional.empty();
        }
        if (query.from().isEmpty() && query.to().isEmpty()) {
            return Optional.of(new PositionRange(after, upTo));
        }
        return database.sql(BLOCKS)
                .param("after", after)
                .param("upTo", upTo)
                .param(
                        "from",
                        query.from().map(from -> from.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MIN))
                .param("to", query.to().map(to -> to.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX))
                .query((row, _) -> new PositionRange(
                        Math.max(after, (row.getLong("first") << BLOCK_BITS) - 1),
                        Math.min(upTo, ((row.getLong("last") + 1) << BLOCK_BITS) - 1)))
                .optional();
    }

    /** Where to begin in a stream: its versions are in order of position. */
    private long firstVersionAfter(Subject subject, long position) {
        long low = 0;
        long high = events.lastVersion(subject.toString()).orElse(-1) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (positionOf(subject, middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long positionOf(Subject subject, long version) {
        return database.sql("select position from event where subject = ? and version = ?")
                .params(subject.toString(), version)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
