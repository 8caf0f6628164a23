package dev.daybook.benchmarks.http;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.child.ChildRole;
import dev.daybook.benchmarks.child.HelloController;
import dev.daybook.benchmarks.child.ServerProcess;
import dev.daybook.benchmarks.measure.Cell;
import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.measure.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Place, confirm and cancel: the product's command side beside a service that updates rows, on one PostgreSQL. */
public final class HttpSuite implements Suite {

    private static final String NAME = "http";
    private static final String DAYBOOK = "daybook command side";
    private static final String CRUD = "CRUD service";
    private static final String HELLO = "hello (driver check)";
    private static final Path COMMAND_SIDE = Path.of("command-side", "target", "command-side-exec.jar");
    private static final int OPEN_CONNECTIONS = 256;
    private static final int WARM_UP_CONNECTIONS = 32;

    @Override
    public Findings run(Bed bed) throws Exception {
        try (ServerProcess daybook = ServerProcess.ofJar(
                        bed.house().resolve(COMMAND_SIDE).toAbsolutePath(),
                        bed.postgres().create("http_daybook"),
                        Map.of(),
                        bed.folder());
                ServerProcess crud = ServerProcess.ofThisProgram(
                        ChildRole.CRUD, bed.postgres().create("http_crud"), Map.of(), bed.folder())) {
            for (ServerProcess server : List.of(daybook, crud)) {
                warmUp(server.awaitReady(), bed);
            }
            List<Cell> cells = new ArrayList<>();
            for (int connections : bed.quick() ? List.of(8, 128) : List.of(1, 8, 32, 128)) {
                cells.add(closed(bed, DAYBOOK, daybook, connections, _ -> new OrderJourney()));
                cells.add(closed(bed, CRUD, crud, connections, _ -> new OrderJourney()));
            }
            for (int perSecond : bed.quick() ? List.<Integer>of() : List.of(500, 1_500)) {
                cells.add(open(bed, DAYBOOK, daybook, perSecond));
                cells.add(open(bed, CRUD, crud, perSecond));
            }
            cells.add(closed(bed, HELLO, crud, 128, _ -> HttpRequests.inTurn(List.of(HelloController.PATH), 0)));
            Rounds rounds = Rounds.run(NAME, cells, bed.pace(), bed.progress());
            return findings(rounds);
        } finally {
            bed.postgres().drop("http_daybook");
            bed.postgres().drop("http_crud");
        }
    }

    /** A server's code is compiled while it runs: a JVM that has just been started is not what is measured. */
    private static void warmUp(ServerProcess server, Bed bed) throws Exception {
        bed.warmUp().run(server.pid(), length -> {
            try (HttpDriver driver = HttpDriver.connect(server.port(), WARM_UP_CONNECTIONS, _ -> new OrderJourney())) {
                var _ = driver.closed(length);
            }
        });
    }

    private static Cell closed(
            Bed bed, String variant, ServerProcess server, int connections, IntFunction<Journey> journeys) {
        return new Cell(variant, Integer.toString(connections), pace -> {
            try (HttpDriver driver = HttpDriver.connect(server.port(), connections, journeys)) {
                return gauge(bed, server).around(() -> driver.closed(pace.length()));
            }
        });
    }

    private static Cell open(Bed bed, String variant, ServerProcess server, int perSecond) {
        return new Cell(variant, perSecond + "/s", pace -> open(bed, server, perSecond, pace));
    }

    private static Sample open(Bed bed, ServerProcess server, int perSecond, Pace pace) throws Exception {
        try (HttpDriver driver = HttpDriver.connect(server.port(), OPEN_CONNECTIONS, _ -> new OrderJourney())) {
            return gauge(bed, server).around(() -> driver.open(perSecond, pace.length()));
        }
    }

    private static CpuGauge gauge(Bed bed, ServerProcess server) {
        return new CpuGauge(server.pid(), bed.postgres().postmaster());
    }

    private static Findings findings(Rounds rounds) {
        return new Findings()
                .add(rounds)
                .add(Goal.HTTP_VS_CRUD_128, rounds.ratio("128", DAYBOOK, CRUD, Measure.RATE))
                .add(Goal.HTTP_CPU_VS_CRUD_128, rounds.ratio(DAYBOOK, "128", Rounds::cpu, CRUD, "128", Rounds::cpu))
                .add(Goal.HTTP_VS_CRUD_8, rounds.ratio("8", DAYBOOK, CRUD, Measure.RATE))
                .remark("http: the rate of hello is what the driver reaches on this machine; rates near it would be the"
                        + " driver's. Loads with /s are open loops, latencies from the intended start");
    }
}
