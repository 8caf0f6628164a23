package dev.daybook.benchmarks.lag;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.load.OpenLoop;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.Rounds;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.NoteEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Commands at a fixed rate, and how long after its acknowledgement each event is in the hands of a processor's handler. */
public final class LagSuite implements Suite {

    private static final String NAME = "lag";
    private static final String COMMIT = "commit, from intended start";
    private static final String SAME = "handler in the same process, from acknowledgement";
    private static final String OTHER = "handler in another process, from acknowledgement";
    private static final List<Integer> PER_SECOND = List.of(100, 1_000);
    private static final int WARM_UP_IN_FLIGHT = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Arrivals same = new Arrivals();
    private final Arrivals other = new Arrivals();

    @Override
    public Findings run(Bed bed) throws Exception {
        Database database = bed.postgres().create("lag_daybook");
        try (DaybookStore store = DaybookStore.open(database);
                Follower follower = new Follower(store.tail(), same);
                var _ = OtherProcess.start(database, bed.folder(), other)) {
            while (!follower.follows()) {
                Thread.sleep(10);
            }
            AxonPath path = AxonPath.on(store.engine());
            Pace pace = bed.pace().times(bed.quick() ? 1.5 : 3);
            bed.warmUp().run(length -> ClosedLoop.run(WARM_UP_IN_FLIGHT, length, path.operation()));
            var _ = measure(Rounds.of(NAME), path, PER_SECOND.getLast(), pace.length());
            Rounds rounds = Rounds.of(NAME);
            for (int round = 0; round < pace.rounds(); round++) {
                bed.progress().println(NAME + ": round " + (round + 1) + " of " + pace.rounds());
                for (int perSecond : Rounds.order(PER_SECOND, round)) {
                    var _ = measure(rounds, path, perSecond, pace.length());
                }
            }
            return findings(rounds);
        } finally {
            bed.postgres().drop("lag_daybook");
        }
    }

    private Outcome measure(Rounds rounds, AxonPath path, int perSecond, Duration length) throws InterruptedException {
        same.clear();
        other.clear();
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Outcome commits = OpenLoop.run(perSecond, length, () -> {
            String id = NoteEvents.freshId();
            path.add(id);
            acknowledged.put(id, WallClock.nanos());
        });
        String load = perSecond + "/s";
        rounds.add(COMMIT, load, commits.sample());
        rounds.add(SAME, load, lag(commits, same, acknowledged).sample());
        rounds.add(OTHER, load, lag(commits, other, acknowledged).sample());
        return commits;
    }

    private static Outcome lag(Outcome commits, Arrivals arrivals, Map<String, Long> acknowledged)
            throws InterruptedException {
        return new Outcome(commits.operations(), commits.elapsed(), arrivals.lags(acknowledged, PATIENCE));
    }

    private static Findings findings(Rounds rounds) {
        String load = PER_SECOND.getLast() + "/s";
        return new Findings()
                .add(rounds)
                .add(Goal.LAG_P99_VS_COMMIT_P99, rounds.ratio(load, SAME, COMMIT, Measure.P99))
                .remark("lag: both followers run at the same time; the greatest lag, that of the last event before"
                        + " silence included, is in max ms");
    }
}
