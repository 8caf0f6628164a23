package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.child.QueryServer;
import dev.daybook.benchmarks.load.WholeRun;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.measure.Sample;
import dev.daybook.benchmarks.replay.RawHistory;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.store.read.PositionRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds every view from all events of a store; an operation is one event, whatever number of views take it.
 *
 * <p>Usually beside the live views. Of more events than a second build of all views has room for, from nothing: a
 * server with an empty MongoDB, from its start until it calls itself ready.
 */
public final class RebuildSuite implements Suite {

    private static final String NAME = "rebuild";
    private static final String DATABASE = "rebuild_daybook";
    private static final String VIEWS = "all views anew";
    private static final String FIRST = "all views from nothing";
    private static final String RAW = "JDBC in binary and Jackson";
    private static final String LOAD = "1";

    /** How many orders, three events each, where somebody wants other than usual. */
    private static final int ORDERS = Integer.getInteger("daybook.bench.rebuild-orders", 0);

    /** Both builds of more than these do not fit into the memory of the embedded MongoDB server. */
    private static final int FITTING_TWICE = 100_000;

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create(DATABASE);
        try {
            PositionRange all;
            try (DaybookStore store = DaybookStore.open(database)) {
                var _ = Seed.cancelledOrders(store, ORDERS > 0 ? ORDERS : bed.choose(2_000, 30_000));
                all = new PositionRange(0, store.head());
            }
            try (RawHistory raw = RawHistory.on(database)) {
                return ORDERS > FITTING_TWICE
                        ? fromNothing(bed, database, raw, all)
                        : besideTheLive(bed, database, raw, all);
            }
        } finally {
            bed.postgres().drop(DATABASE);
        }
    }

    private static Findings besideTheLive(Bed bed, Database database, RawHistory raw, PositionRange all)
            throws Exception {
        try (QueryServer server = QueryServer.start(database, bed.folder());
                ServerConnection connection = new ServerConnection(server.url(), Retry.USUAL)) {
            Rebuilds rebuilds = new Rebuilds(connection);
            List<String> views = rebuilds.views();
            CpuGauge gauge = new CpuGauge(server.pid(), bed.postgres().postmaster());
            WaitForMongo waited = new WaitForMongo();
            Cell anew = new Cell(VIEWS, LOAD, _ -> anew(rebuilds, views, all, gauge, waited));
            Cell read = new Cell(RAW, LOAD, _ -> raw(bed, raw, all));
            Rounds rounds = Rounds.run(NAME, List.of(anew, read), bed.pace(), bed.progress());
            return findings(rounds, VIEWS, all, waited);
        }
    }

    /** Not warmed up, for each server starts cold. */
    private static Findings fromNothing(Bed bed, Database database, RawHistory raw, PositionRange all)
            throws Exception {
        WaitForMongo waited = new WaitForMongo();
        Rounds rounds = Rounds.of(NAME);
        for (int round = 1; round <= bed.pace().rounds(); round++) {
            bed.progress()
                    .println(NAME + ": round " + round + " of " + bed.pace().rounds());
            rounds.add(FIRST, LOAD, first(bed, database, all, waited));
            rounds.add(RAW, LOAD, raw(bed, raw, all));
        }
        return findings(rounds, FIRST, all, waited);
    }

    private static Findings findings(Rounds rounds, String views, PositionRange all, WaitForMongo waited) {
        return new Findings()
                .add(rounds)
                .add(Goal.REBUILD_VS_RAW, rounds.ratio(LOAD, views, RAW, Measure.RATE))
                .remark("rebuild: " + views + " at the same time, " + all.size()
                        + " events; the embedded MongoDB server runs in the process of the load, its time is in no"
                        + " column; " + waited);
    }

    private static Sample first(Bed bed, Database database, PositionRange all, WaitForMongo waited) throws Exception {
        try (QueryServer server = QueryServer.launch(database, bed.folder());
                ServerConnection connection = new ServerConnection(server.url(), Retry.USUAL)) {
            CpuGauge gauge = new CpuGauge(server.pid(), bed.postgres().postmaster());
            long began = System.nanoTime();
            Sample sample = gauge.around(() -> WholeRun.of(all.size(), server::awaitReady));
            waited.add(new Rebuilds(connection).secondsOfMongo(), Duration.ofNanos(System.nanoTime() - began));
            return sample;
        }
    }

    private static Sample raw(Bed bed, RawHistory raw, PositionRange all) throws Exception {
        return bed.gauge().around(() -> WholeRun.of(all.size(), () -> raw.readAll(all)));
    }

    private static Sample anew(
            Rebuilds rebuilds, List<String> views, PositionRange all, CpuGauge gauge, WaitForMongo waited)
            throws Exception {
        List<String> ids = new ArrayList<>();
        Sample sample = gauge.around(() ->
                WholeRun.of(all.size(), () -> waited.during(rebuilds, () -> ids.addAll(rebuilds.buildAll(views)))));
        rebuilds.giveUp(ids);
        return sample;
    }
}
