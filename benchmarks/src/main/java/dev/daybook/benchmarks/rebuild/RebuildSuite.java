package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.child.QueryServer;
import dev.daybook.benchmarks.load.Latencies;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Outcome;
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
import org.HdrHistogram.AbstractHistogram;

/** Builds every view anew from all events of a store; an operation is one event, whatever number of views take it. */
public final class RebuildSuite implements Suite {

    private static final String NAME = "rebuild";
    private static final String DATABASE = "rebuild_daybook";
    private static final String VIEWS = "all views anew";
    private static final String RAW = "JDBC in binary and Jackson";
    private static final String LOAD = "1";

    /** How many orders, three events each, where somebody wants other than usual. */
    private static final int ORDERS = Integer.getInteger("daybook.bench.rebuild-orders", 0);

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create(DATABASE);
        try {
            PositionRange all;
            try (DaybookStore store = DaybookStore.open(database)) {
                var _ = Seed.cancelledOrders(store, ORDERS > 0 ? ORDERS : bed.choose(2_000, 30_000));
                all = new PositionRange(0, store.head());
            }
            try (QueryServer server = QueryServer.start(database, bed.folder());
                    RawHistory raw = RawHistory.on(database)) {
                return measure(bed, server, raw, all);
            }
        } finally {
            bed.postgres().drop(DATABASE);
        }
    }

    private static Findings measure(Bed bed, QueryServer server, RawHistory raw, PositionRange all) throws Exception {
        try (ServerConnection connection = new ServerConnection(server.url(), Retry.USUAL)) {
            Rebuilds rebuilds = new Rebuilds(connection);
            List<String> views = rebuilds.views();
            CpuGauge gauge = new CpuGauge(server.pid(), bed.postgres().postmaster());
            WaitForMongo waited = new WaitForMongo(rebuilds);
            Cell anew = new Cell(VIEWS, LOAD, _ -> anew(rebuilds, views, all, gauge, waited));
            Cell read = new Cell(RAW, LOAD, _ -> bed.gauge().around(() -> timed(all, () -> read(raw, all))));
            Rounds rounds = Rounds.run(NAME, List.of(anew, read), bed.pace(), bed.progress());
            return new Findings()
                    .add(rounds)
                    .add(Goal.REBUILD_VS_RAW, rounds.ratio(LOAD, VIEWS, RAW, Measure.RATE))
                    .remark("rebuild: " + views.size() + " views at the same time from " + all.size()
                            + " events; the embedded MongoDB server runs in the process of the load, its time is in no"
                            + " column; " + waited);
        }
    }

    private static Sample anew(
            Rebuilds rebuilds, List<String> views, PositionRange all, CpuGauge gauge, WaitForMongo waited)
            throws Exception {
        List<String> ids = new ArrayList<>();
        Sample sample = gauge.around(() -> timed(all, () -> waited.during(() -> ids.addAll(rebuilds.buildAll(views)))));
        rebuilds.giveUp(ids);
        return sample;
    }

    private static void read(RawHistory raw, PositionRange all) throws Exception {
        long events = raw.read(all);
        if (events != all.size()) {
            throw new IllegalStateException(events + " events in " + all);
        }
    }

    private static Outcome timed(PositionRange all, Operation work) throws Exception {
        long began = System.nanoTime();
        work.run();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        AbstractHistogram latencies = Latencies.histogram();
        Latencies.record(latencies, elapsed.toNanos());
        return new Outcome(all.size(), elapsed, latencies);
    }
}
