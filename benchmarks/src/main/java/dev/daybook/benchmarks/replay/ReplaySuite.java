package dev.daybook.benchmarks.replay;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import dev.daybook.store.read.PositionRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads and decodes all events of a store; an operation is one event, a latency that of one range of them. */
public final class ReplaySuite implements Suite {

    private static final String NAME = "replay";
    private static final String DAYBOOK = "daybook: read, upcast, decode";
    private static final String RAW = "JDBC in binary and Jackson";
    private static final int RANGES = 8;

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create("replay_daybook");
        try (DaybookStore store = DaybookStore.open(database)) {
            var _ = Seed.cancelledOrders(store, bed.choose(20_000, 100_000));
            database.execute("vacuum analyze event");
            int cores = Runtime.getRuntime().availableProcessors();
            PositionRange all = new PositionRange(0, store.head());
            History daybook = new DaybookHistory(store);
            List<Cell> cells = new ArrayList<>();
            try (RawHistory raw = RawHistory.on(database, cores)) {
                for (History history : List.of(daybook, raw)) {
                    bed.warmUp().run(length -> replay(history, all, cores, length));
                }
                for (int threads : bed.quick() ? List.of(1) : List.of(1, cores)) {
                    cells.add(cell(bed, DAYBOOK, daybook, all, threads));
                    cells.add(cell(bed, RAW, raw, all, threads));
                }
                Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
                return new Findings()
                        .add(rounds)
                        .add(Goal.REPLAY_VS_RAW, rounds.ratio("1", DAYBOOK, RAW, Measure.RATE));
            }
        } finally {
            bed.postgres().drop("replay_daybook");
        }
    }

    private static Cell cell(Bed bed, String variant, History history, PositionRange all, int threads) {
        return new Cell(
                variant,
                Integer.toString(threads),
                pace -> bed.gauge().around(() -> replay(history, all, threads, pace.length())));
    }

    /** Takes range after range, and begins again at the start of history until the time is over. */
    static Outcome replay(History history, PositionRange all, int threads, Duration length) throws Exception {
        LinkedBlockingQueue<PositionRange> ranges = new LinkedBlockingQueue<>(all.split(RANGES));
        Outcome read = ClosedLoop.run(threads, length, () -> {
            PositionRange range = ranges.take();
            long events = history.read(range);
            if (events != range.size()) {
                throw new IllegalStateException(events + " events in " + range);
            }
            ranges.put(range);
        });
        return new Outcome(read.operations() * all.size() / RANGES, read.elapsed(), read.latencies());
    }
}
