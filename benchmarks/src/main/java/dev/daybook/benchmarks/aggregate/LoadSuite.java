package dev.daybook.benchmarks.aggregate;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import java.util.ArrayList;
import java.util.List;

/** Loads orders that were called off piece by piece, one after the other; an operation is one order. */
public final class LoadSuite implements Suite {

    private static final String NAME = "load";
    private static final String EVENTS = "from its events";
    private static final String SNAPSHOT = "with a snapshot";
    /** The command side writes a snapshot every 20 events, so that so many come after it on average. */
    private static final int AFTER_SNAPSHOT = 10;

    private static final int WARM_UP_EVENTS = 50;
    /** So many take about a second, each time. */
    private static final int MANY = 100_000;

    @Override
    public Findings run(Bed bed) throws Exception {
        try (DaybookStore store = DaybookStore.open(bed.postgres().create("load_daybook"))) {
            OrderLoading loading = new OrderLoading(store.engine());
            List<Cell> cells = new ArrayList<>();
            for (int events : bed.quick() ? List.of(10, 1_000, 100_000) : List.of(10, 100, 1_000, 10_000, 100_000)) {
                if (events < MANY || !bed.quick()) {
                    cells.add(cell(bed, EVENTS, events, loading, Seed.shrunkOrder(store, events)));
                }
                String snapshotted = Seed.shrunkOrder(store, events);
                if (events > AFTER_SNAPSHOT) {
                    loading.keepSnapshot(snapshotted, events - 1 - AFTER_SNAPSHOT);
                }
                cells.add(cell(bed, SNAPSHOT, events, loading, snapshotted));
            }
            String warming = Seed.shrunkOrder(store, WARM_UP_EVENTS);
            bed.warmUp().run(length -> ClosedLoop.run(1, length, () -> loading.load(warming, WARM_UP_EVENTS)));
            Pace pace = bed.pace().times(0.5);
            Rounds rounds = Rounds.run(NAME, cells, pace, bed.progress());
            return new Findings()
                    .add(rounds)
                    .add(
                            Goal.LOAD_100K_VS_10,
                            rounds.ratio(
                                    SNAPSHOT,
                                    "100000",
                                    Rounds.figure(Measure.P50),
                                    SNAPSHOT,
                                    "10",
                                    Rounds.figure(Measure.P50)))
                    .remark("load: every load goes to PostgreSQL, the command side's cache of aggregates has no part in"
                            + " it; after a snapshot come " + AFTER_SNAPSHOT + " events, and an order of 10 has none");
        } finally {
            bed.postgres().drop("load_daybook");
        }
    }

    private static Cell cell(Bed bed, String variant, int events, OrderLoading loading, String orderId) {
        return new Cell(
                variant,
                Integer.toString(events),
                pace -> bed.gauge()
                        .around(() -> ClosedLoop.run(1, pace.length(), () -> loading.load(orderId, events))));
    }
}
