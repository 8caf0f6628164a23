package dev.daybook.benchmarks.size;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.measure.Row;
import dev.daybook.benchmarks.measure.Sample;
import dev.daybook.benchmarks.measure.Spread;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Whether a store slows down as it grows, and how many bytes it takes for one. */
public final class SizeSuite implements Suite {

    private static final String NAME = "size";
    private static final String APPENDS = "appends to stored events";
    private static final String ROOM = "table and indexes by payload and metadata";
    private static final String WARM_UP = "size_warm_up";
    private static final int IN_FLIGHT = 128;
    private static final int SMALL = 100_000;
    private static final int LARGE = 2_000_000;
    private static final int ORDERS = 10_000;

    @Override
    public Findings run(Bed bed) throws Exception {
        Findings findings = new Findings();
        room(bed, findings);
        growth(bed, findings);
        return findings;
    }

    private static void room(Bed bed, Findings findings) throws SQLException {
        Database database = bed.postgres().create("size_room");
        try (DaybookStore store = DaybookStore.open(database)) {
            var _ = Seed.cancelledOrders(store, ORDERS);
            double ratio = Double.parseDouble(database.ask("""
                    select pg_total_relation_size('event')::float8 / sum(octet_length(payload) + octet_length(metadata))
                    from event"""));
            findings.add(new Row(
                            NAME,
                            ROOM,
                            Integer.toString(3 * ORDERS),
                            Map.of(Measure.BYTES_PER_PAYLOAD_BYTE, new Spread(ratio, ratio, ratio))))
                    .add(Goal.BYTES_VS_PAYLOAD, OptionalDouble.of(ratio))
                    .remark(
                            "size: %s bytes of payload and %s of metadata per event of a placed, confirmed and cancelled order"
                                    .formatted(average(database, "payload"), average(database, "metadata")));
        } finally {
            bed.postgres().drop("size_room");
        }
    }

    private static String average(Database database, String column) throws SQLException {
        return database.ask("select round(avg(octet_length(" + column + "))) from event");
    }

    private static void growth(Bed bed, Findings findings) throws Exception {
        List<Integer> sizes = bed.quick() ? List.of(SMALL) : List.of(SMALL, LARGE);
        for (int events : sizes) {
            bed.progress().println(NAME + ": filling a store with " + events + " events");
            Database database = bed.postgres().create(name(events));
            DaybookStore.open(database).close();
            Seed.notes(database, events);
        }
        try (DaybookStore store = DaybookStore.open(bed.postgres().create(WARM_UP))) {
            AxonPath path = AxonPath.on(store.engine());
            bed.warmUp().run(length -> ClosedLoop.run(IN_FLIGHT, length, path.operation()));
        }
        try {
            List<Cell> cells = sizes.stream()
                    .map(events -> new Cell(APPENDS, Integer.toString(events), pace -> appends(bed, events, pace)))
                    .toList();
            Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
            findings.add(rounds)
                    .add(
                            Goal.APPEND_2M_VS_100K,
                            rounds.ratio(
                                    APPENDS,
                                    Integer.toString(LARGE),
                                    Rounds.figure(Measure.RATE),
                                    APPENDS,
                                    Integer.toString(SMALL),
                                    Rounds.figure(Measure.RATE)))
                    .remark("size: " + IN_FLIGHT
                            + " appends in flight; each measurement begins with a store that was just"
                            + " opened, the small one on a fresh copy, since a round adds as many events as it holds");
        } finally {
            bed.postgres().drop(WARM_UP);
            for (int events : sizes) {
                bed.postgres().drop(name(events));
            }
        }
    }

    /** A round would make the small store large; so it works on a copy. */
    private static Sample appends(Bed bed, int events, Pace pace) throws Exception {
        boolean copied = events == SMALL;
        Database database = copied
                ? bed.postgres().copy(name(events), name(events) + "_copy")
                : bed.postgres().database(name(events));
        try (DaybookStore store = DaybookStore.open(database)) {
            AxonPath path = AxonPath.on(store.engine());
            bed.postgres().checkpoint();
            var _ = ClosedLoop.run(IN_FLIGHT, pace.times(0.3).length(), path.operation());
            return bed.gauge().around(() -> ClosedLoop.run(IN_FLIGHT, pace.length(), path.operation()));
        } finally {
            if (copied) {
                bed.postgres().drop(name(events) + "_copy");
            }
        }
    }

    private static String name(int events) {
        return "size_" + events;
    }
}
