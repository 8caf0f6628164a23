package dev.daybook.benchmarks.lag;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.child.QueryServer;
import dev.daybook.benchmarks.load.Latencies;
import dev.daybook.benchmarks.load.OpenLoop;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.measure.Sample;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.NoteEvents;
import dev.daybook.benchmarks.store.OrderHistory;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.AbstractHistogram;

/**
 * Orders are placed at a fixed rate, and some are read with their token from a query side that feeds every view: how
 * long after its acknowledgement a write is in the answer.
 */
public final class ReadYourWriteSuite implements Suite {

    private static final String NAME = "reread";
    private static final String COMMIT = "commit, from intended start";
    private static final List<Integer> PER_SECOND = List.of(100, 1_000);
    private static final int READS_PER_SECOND = 20;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create("reread_daybook");
        try (DaybookStore store = DaybookStore.open(database);
                QueryServer server = QueryServer.start(database, bed.folder());
                ServerConnection connection = new ServerConnection(server.url(), Retry.USUAL)) {
            return measure(bed, store, connection);
        } finally {
            bed.postgres().drop("reread_daybook");
        }
    }

    private record Question(String name, String path, AbstractHistogram lags) {

        Sample during(Outcome commits) {
            return new Outcome(lags.getTotalCount(), commits.elapsed(), lags).sample();
        }
    }

    private static Findings measure(Bed bed, DaybookStore store, ServerConnection server) throws Exception {
        Pace pace = bed.pace().times(bed.quick() ? 1.5 : 3);
        bed.warmUp().run(length -> measure(Rounds.of(NAME), store, server, PER_SECOND.getFirst(), length));
        Rounds rounds = Rounds.of(NAME);
        for (int round = 0; round < pace.rounds(); round++) {
            bed.progress().println(NAME + ": round " + (round + 1) + " of " + pace.rounds());
            for (int perSecond : Rounds.order(PER_SECOND, round)) {
                var _ = measure(rounds, store, server, perSecond, pace.length());
            }
        }
        return new Findings()
                .add(rounds)
                .remark(NAME + ": " + store.head() + " orders placed; " + READS_PER_SECOND
                        + " times a second one of them is read, the read itself counts; the embedded MongoDB server runs in the"
                        + " process of the load");
    }

    private static Outcome measure(
            Rounds rounds, DaybookStore store, ServerConnection server, int perSecond, Duration length)
            throws Exception {
        List<Question> questions = List.of(
                new Question("order by id, from acknowledgement", "/v1/orders/%s", Latencies.histogram()),
                new Question("its tracking, from acknowledgement", "/v1/orders/%s/tracking", Latencies.histogram()));
        AtomicLong placed = new AtomicLong();
        Queue<Future<?>> reads = new ConcurrentLinkedQueue<>();
        final Outcome commits;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            commits = OpenLoop.run(perSecond, length, () -> {
                String id = NoteEvents.freshId();
                store.engine().appendEvents(OrderHistory.placed(id));
                long acknowledged = System.nanoTime();
                if (placed.getAndIncrement() % (perSecond / READS_PER_SECOND) == 0) {
                    questions.forEach(question -> reads.add(readers.submit(() -> {
                        read(server, question.path().formatted(id), store.token());
                        Latencies.record(question.lags(), System.nanoTime() - acknowledged);
                    })));
                }
            });
            for (Future<?> read : reads) {
                var _ = read.get();
            }
        }
        String load = perSecond + "/s";
        rounds.add(COMMIT, load, commits.sample());
        questions.forEach(question -> rounds.add(question.name(), load, question.during(commits)));
        return commits;
    }

    private static void read(ServerConnection server, String path, String token) {
        HttpAnswer answer = server.get(path, Map.of("Consistency-Token", token, "Prefer", "wait=10"), DEADLINE);
        if (!answer.ok()) {
            throw new IllegalStateException(path + " answers " + answer.summary());
        }
    }
}
