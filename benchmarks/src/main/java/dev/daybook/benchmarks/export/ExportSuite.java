package dev.daybook.benchmarks.export;

import dev.daybook.analytics.ExportFormat;
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
import dev.daybook.benchmarks.replay.RawHistory;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import dev.daybook.cli.http.EventFeed;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.events.wire.EventLine;
import dev.daybook.store.read.PositionRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All events of a store as files of each format, and as a stream of lines, from a query side in a process of its own; an
 * operation is one event.
 */
public final class ExportSuite implements Suite {

    private static final String NAME = "export";
    private static final String DATABASE = "export_daybook";
    private static final String STREAM = "stream of lines";
    private static final String RAW = "JDBC in binary and Jackson";
    private static final String LOAD = "1";

    /** How many orders, three events each, where somebody wants other than usual. */
    private static final int ORDERS = Integer.getInteger("daybook.bench.export-orders", 0);

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create(DATABASE);
        try {
            PositionRange all;
            try (DaybookStore store = DaybookStore.open(database)) {
                var _ = Seed.cancelledOrders(store, ORDERS > 0 ? ORDERS : bed.choose(2_000, 30_000));
                all = new PositionRange(0, store.head());
            }
            bed.progress().println(NAME + ": a query side takes " + all.size() + " events into its views");
            try (RawHistory raw = RawHistory.on(database);
                    QueryServer server = QueryServer.start(database, bed.folder())) {
                return measure(bed, raw, server, all);
            }
        } finally {
            bed.postgres().drop(DATABASE);
        }
    }

    private static Findings measure(Bed bed, RawHistory raw, QueryServer server, PositionRange all) throws Exception {
        CpuGauge gauge = new CpuGauge(server.pid(), bed.postgres().postmaster());
        try (ServerConnection connection = new ServerConnection(server.url(), Retry.USUAL)) {
            List<FormatRun> formats = Arrays.stream(ExportFormat.values())
                    .map(format -> new FormatRun(format, connection, server.pid()))
                    .toList();
            List<Cell> cells = new ArrayList<>();
            for (FormatRun format : formats) {
                cells.add(new Cell(format.name(), LOAD, _ -> gauge.around(() -> WholeRun.of(all.size(), format))));
            }
            cells.add(new Cell(
                    STREAM,
                    LOAD,
                    _ -> gauge.around(() -> WholeRun.of(
                            all.size(),
                            () -> new EventFeed(connection).read(all.after(), all.upTo(), EventLine::position)))));
            cells.add(new Cell(
                    RAW, LOAD, _ -> bed.gauge().around(() -> WholeRun.of(all.size(), () -> raw.readAll(all)))));
            Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
            Findings findings = new Findings()
                    .add(rounds)
                    .add(Goal.NDJSON_VS_RAW, rounds.ratio(LOAD, FormatRun.name(ExportFormat.NDJSON), RAW, Measure.RATE))
                    .add(
                            Goal.PARQUET_VS_RAW,
                            rounds.ratio(LOAD, FormatRun.name(ExportFormat.PARQUET), RAW, Measure.RATE))
                    .add(Goal.STREAM_VS_RAW, rounds.ratio(LOAD, STREAM, RAW, Measure.RATE));
            formats.forEach(format -> findings.remark(format.remark(all.size())));
            return findings;
        }
    }
}
