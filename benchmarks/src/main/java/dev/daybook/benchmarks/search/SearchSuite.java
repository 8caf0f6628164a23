package dev.daybook.benchmarks.search;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.measure.Row;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.store.read.HistoryPool;
import dev.daybook.store.search.EventIndexer;
import dev.daybook.store.search.EventQuery;
import dev.daybook.store.search.EventSearch;
import dev.daybook.store.search.EventTrait;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pages of fifty events by each filter in a small store and in a large one, and appends with and without the index. */
public final class SearchSuite implements Suite {

    private static final String NAME = "search";
    private static final String WITH = "appends with the index";
    private static final String WITHOUT = "appends without the index";
    private static final int IN_FLIGHT = 128;
    private static final int SMALL = 20_000;
    private static final int LARGE = 2_000_000;
    private static final int PAGE = 50;

    /** Of these there are enough for a page from any place on. */
    private static final Set<EventTrait> GO_ON = Set.of(EventTrait.ACTOR, EventTrait.TYPE, EventTrait.STREAM);

    @Override
    public Findings run(Bed bed) throws Exception {
        Findings findings = new Findings();
        pages(bed, findings);
        appends(bed, findings);
        return findings;
    }

    private static void pages(Bed bed, Findings findings) throws Exception {
        List<Integer> sizes = bed.quick() ? List.of(SMALL) : List.of(SMALL, LARGE);
        List<AutoCloseable> opened = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        try {
            for (int events : sizes) {
                Database database = bed.postgres().create(name(events));
                try (DaybookStore store = DaybookStore.open(database)) {
                    findings.remark(fill(bed, database, store, events));
                }
                HistoryPool history = DaybookStore.history(database);
                opened.add(history);
                cells.addAll(cells(bed, new ManifoldEvents(events), history.search()));
            }
            Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
            findings.add(rounds).add(Goal.PAGE_2M_VS_20K, slowest(rounds));
        } finally {
            for (AutoCloseable history : opened) {
                history.close();
            }
            for (int events : sizes) {
                bed.postgres().drop(name(events));
            }
        }
    }

    /** Fills a store and its index, and tells what that took. */
    private static String fill(Bed bed, Database database, DaybookStore store, int events) throws Exception {
        bed.progress().println(NAME + ": filling a store and its index with " + events + " events");
        new ManifoldEvents(events).fill(database);
        long began = System.nanoTime();
        try (EventIndexer indexer = store.indexer()) {
            indexer.start();
            while (indexer.progress().reached() < events) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        database.execute("vacuum analyze event_index", "vacuum analyze event_block");
        return String.format(
                Locale.ROOT,
                "search: %d events were indexed at %.0f a second, half of the time at rest; the index takes %s bytes per event beside %s of"
                        + " the events with their own keys",
                events,
                events / seconds,
                bytes(database, "event_index", events),
                bytes(database, "event", events));
    }

    private static String bytes(Database database, String table, int events) throws SQLException {
        return database.ask("select round(pg_total_relation_size('" + table + "') / " + events + ".0)");
    }

    private static List<Cell> cells(Bed bed, ManifoldEvents events, EventSearch search) {
        List<Cell> cells = new ArrayList<>();
        for (EventTrait trait : EventTrait.values()) {
            cells.add(cell(bed, words(trait), events, search, () -> events.any(trait)));
        }
        cells.add(cell(bed, "subject", events, search, events::anySubject));
        cells.add(cell(bed, "ten minutes", events, search, events::anyTenMinutes));
        cells.add(cell(bed, "position", events, search, () -> EventQuery.ALL));
        return cells;
    }

    private static String words(EventTrait trait) {
        return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Cell cell(
            Bed bed, String filter, ManifoldEvents events, EventSearch search, Supplier<EventQuery> query) {
        Operation page = () -> {
            EventQuery wanted = query.get();
            boolean goesOn = wanted.traits().keySet().stream().allMatch(GO_ON::contains)
                    && wanted.subject().isEmpty()
                    && wanted.from().isEmpty();
            if (search.find(wanted, goesOn ? events.anywhere() : 0, PAGE)
                    .candidates()
                    .isEmpty()) {
                throw new IllegalStateException("found nothing: " + wanted);
            }
        };
        return new Cell(
                "page by " + filter,
                Integer.toString(events.count()),
                pace -> bed.gauge().around(() -> ClosedLoop.run(1, pace.length(), page)));
    }

    /** The filter that a large store slows down most: its median time there by that in a small one. */
    private static OptionalDouble slowest(Rounds rounds) {
        return rounds.rows().stream()
                .map(Row::variant)
                .distinct()
                .map(filter -> rounds.ratio(
                        filter,
                        Integer.toString(LARGE),
                        Rounds.figure(Measure.P50),
                        filter,
                        Integer.toString(SMALL),
                        Rounds.figure(Measure.P50)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private static void appends(Bed bed, Findings findings) throws Exception {
        try (DaybookStore with = DaybookStore.open(bed.postgres().create(name(1)));
                DaybookStore without = DaybookStore.open(bed.postgres().create(name(0)));
                EventIndexer indexer = with.indexer()) {
            indexer.start();
            bed.warmUp().run(length -> ClosedLoop.run(IN_FLIGHT, length, without.append()));
            Rounds rounds = Rounds.run(
                    NAME,
                    List.of(appends(bed, WITH, with), appends(bed, WITHOUT, without)),
                    bed.pace(),
                    bed.progress());
            findings.add(rounds)
                    .add(
                            Goal.APPEND_INDEXED_VS_NOT,
                            rounds.ratio(Integer.toString(IN_FLIGHT), WITH, WITHOUT, Measure.RATE));
        } finally {
            bed.postgres().drop(name(1));
            bed.postgres().drop(name(0));
        }
    }

    private static Cell appends(Bed bed, String variant, DaybookStore store) {
        return new Cell(
                variant,
                Integer.toString(IN_FLIGHT),
                pace -> bed.gauge().around(() -> ClosedLoop.run(IN_FLIGHT, pace.length(), store.append())));
    }

    private static String name(int events) {
        return "search_" + events;
    }
}
