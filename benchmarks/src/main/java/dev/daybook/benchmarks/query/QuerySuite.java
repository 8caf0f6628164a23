package dev.daybook.benchmarks.query;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.child.HelloController;
import dev.daybook.benchmarks.child.QueryServer;
import dev.daybook.benchmarks.http.HttpDriver;
import dev.daybook.benchmarks.http.HttpRequests;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order by its id and a page of the list, from the query side on the embedded MongoDB server, beside a hello. */
public final class QuerySuite implements Suite {

    private static final String NAME = "query";
    private static final String BY_ID = "order by id";
    private static final String LIST = "page of 20 orders";
    private static final String HELLO = "hello of the same server";
    private static final int WARM_UP_CONNECTIONS = 8;
    private static final int ORDERS_QUICKLY = 200;
    private static final int ORDERS = 1_000;

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create("query_daybook");
        try {
            List<String> ids;
            try (DaybookStore store = DaybookStore.open(database)) {
                ids = Seed.cancelledOrders(store, bed.choose(ORDERS_QUICKLY, ORDERS));
            }
            try (QueryServer server = QueryServer.start(database, bed.folder())) {
                return measure(bed, server, ids);
            }
        } finally {
            bed.postgres().drop("query_daybook");
        }
    }

    private static Findings measure(Bed bed, QueryServer server, List<String> ids) throws Exception {
        Map<String, List<String>> questions = new java.util.LinkedHashMap<>();
        questions.put(BY_ID, ids.stream().map(id -> "/v1/orders/" + id).toList());
        questions.put(LIST, List.of("/v1/orders?limit=20"));
        questions.put(HELLO, List.of(HelloController.PATH));
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, List<String>> question : questions.entrySet()) {
            warmUp(bed, server, question.getValue());
            for (int connections : bed.quick() ? List.of(8) : List.of(1, 8, 32)) {
                cells.add(cell(bed, server, question.getKey(), question.getValue(), connections));
            }
        }
        Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
        return new Findings()
                .add(rounds)
                .add(Goal.QUERY_BY_ID_VS_HELLO, rounds.ratio("8", BY_ID, HELLO, Measure.RATE))
                .remark("query: " + ids.size()
                        + " orders in the embedded MongoDB server, which runs in the process of the load"
                        + " and scans where a real one has an index; its time is in no column");
    }

    private static void warmUp(Bed bed, QueryServer server, List<String> paths) throws Exception {
        bed.warmUp().run(server.pid(), length -> {
            try (HttpDriver driver = HttpDriver.connect(
                    server.port(), WARM_UP_CONNECTIONS, number -> HttpRequests.inTurn(paths, number))) {
                var _ = driver.closed(length);
            }
        });
    }

    private static Cell cell(Bed bed, QueryServer server, String variant, List<String> paths, int connections) {
        CpuGauge gauge = new CpuGauge(server.pid(), bed.postgres().postmaster());
        return new Cell(variant, Integer.toString(connections), pace -> {
            try (HttpDriver driver =
                    HttpDriver.connect(server.port(), connections, number -> HttpRequests.inTurn(paths, number))) {
                return gauge.around(() -> driver.closed(pace.length()));
            }
        });
    }
}
