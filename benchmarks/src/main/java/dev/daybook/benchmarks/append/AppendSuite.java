package dev.daybook.benchmarks.append;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.benchmarks.store.DaybookStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appends of one event of about 400 bytes to a stream of its own. */
public final class AppendSuite implements Suite {

    private static final String NAME = "append";
    private static final int WARM_UP_IN_FLIGHT = 64;
    private static final String DAYBOOK = "daybook through Axon";
    private static final String APPENDER = "daybook without Axon";
    private static final String AXON_JDBC = "Axon's JDBC engine";
    private static final String INSERT = "one insert per transaction";
    private static final String BATCH = "1,000 rows per transaction";
    private static final String TWO_BATCHES = "the same on two connections";

    @Override
    public Findings run(Bed bed) throws Exception {
        try (DaybookStore store = DaybookStore.open(bed.postgres().create("append_daybook"));
                AxonJdbc axonJdbc = new AxonJdbc(bed.postgres().create("append_axon_jdbc"));
                SingleInserts inserts = new SingleInserts(bed.postgres().create("append_insert"));
                BatchInserts batches = new BatchInserts(bed.postgres().create("append_batch"), 1);
                BatchInserts twoBatches = new BatchInserts(bed.postgres().create("append_batches"), 2)) {
            CpuGauge gauge = bed.gauge();
            List<Cell> cells = new ArrayList<>();
            Operation daybook = AxonPath.on(store.engine()).operation();
            closed(
                    cells,
                    gauge,
                    DAYBOOK,
                    daybook,
                    levels(bed, List.of(1, 32, 512), List.of(1, 8, 32, 64, 128, 512, 1024)));
            closed(
                    cells,
                    gauge,
                    AXON_JDBC,
                    axonJdbc.path().operation(),
                    levels(bed, List.of(32, 512), List.of(1, 8, 32, 128, 512)));
            closed(cells, gauge, INSERT, inserts.operation(), levels(bed, List.of(1), List.of(1, 8, 32, 128, 512)));
            closed(cells, gauge, APPENDER, store.append(), levels(bed, List.of(1024), List.of(1, 32, 128, 1024)));
            cells.add(new Cell(BATCH, "1024", pace -> gauge.around(() -> batches.run(pace.length()))));
            if (!bed.quick()) {
                cells.add(new Cell(TWO_BATCHES, "1024", pace -> gauge.around(() -> twoBatches.run(pace.length()))));
            }
            for (Operation operation :
                    List.of(daybook, axonJdbc.path().operation(), inserts.operation(), store.append())) {
                bed.warmUp().run(length -> ClosedLoop.run(WARM_UP_IN_FLIGHT, length, operation));
            }
            Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
            return findings(rounds);
        } finally {
            drop(bed);
        }
    }

    private static List<Integer> levels(Bed bed, List<Integer> quick, List<Integer> full) {
        return bed.quick() ? quick : full;
    }

    private static void closed(
            List<Cell> cells, CpuGauge gauge, String variant, Operation operation, List<Integer> levels) {
        for (int level : levels) {
            cells.add(new Cell(
                    variant,
                    Integer.toString(level),
                    pace -> gauge.around(() -> ClosedLoop.run(level, pace.length(), operation))));
        }
    }

    private static Findings findings(Rounds rounds) {
        return new Findings()
                .add(rounds)
                .add(Goal.APPEND_VS_AXON_JDBC_32, rounds.ratio("32", DAYBOOK, AXON_JDBC, Measure.RATE))
                .add(Goal.APPEND_VS_AXON_JDBC_512, rounds.ratio("512", DAYBOOK, AXON_JDBC, Measure.RATE))
                .add(Goal.APPEND_VS_BATCH_1024, rounds.ratio("1024", APPENDER, BATCH, Measure.RATE))
                .add(Goal.LONE_P50_VS_INSERT, rounds.ratio("1", DAYBOOK, INSERT, Measure.P50))
                .remark("append: the load runs in this process, so its own time is part of JVM µs/op;"
                        + " the plain inserts, the batches and "
                        + APPENDER + " write bytes that were serialised beforehand");
    }

    private static void drop(Bed bed) throws SQLException {
        for (String database :
                List.of("append_daybook", "append_axon_jdbc", "append_insert", "append_batch", "append_batches")) {
            bed.postgres().drop(database);
        }
    }
}
