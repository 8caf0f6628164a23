package dev.daybook.standalone.day;

import dev.daybook.cli.progress.Progress;
import dev.daybook.standalone.demo.DayFaultException;
import dev.daybook.standalone.demo.DayStory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All stories of a day, so many at a time, while the server is killed every now and then. */
final class WorkingDay {

    private static final int AT_A_TIME = 24;
    private static final int IN_FLIGHT_AT_LEAST = 2;
    private static final int LOOKS = 10_000;

    private final DayClient client;
    private final PrintWriter err;
    private final AtomicInteger done = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    WorkingDay(DayClient client, PrintWriter err) {
        this.client = client;
        this.err = err;
    }

    /**
     * How it went.
     *
     * @param inFlightAtKills commands that waited for their answer at each kill
     * @param faults of stories that could not go on
     */
    record Work(List<Integer> inFlightAtKills, List<String> faults) {}

    /** What stops the server in the midst of its work. */
    @FunctionalInterface
    interface Kill {
        void happen() throws IOException, InterruptedException;
    }

    /** Kills the server each time an equal part of the stories is done. */
    Work happen(List<DayStory> stories, int kills, Kill kill) throws IOException, InterruptedException {
        var inFlight = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(
                        AT_A_TIME, Thread.ofVirtual().factory());
                var progress = Progress.of("Living", "orders", stories.size(), err)) {
            var lived = stories.stream()
                    .map(story -> people.submit(() -> live(story)))
                    .toList();
            for (int number = 1; number <= kills; number++) {
                await(progress, stories.size() * number / (kills + 1), lived);
                inFlight.add(cutBy(kill));
            }
            await(progress, stories.size(), lived);
            var _ = people.shutdownNow();
        }
        return new Work(inFlight, List.copyOf(faults));
    }

    private void live(DayStory story) {
        try {
            story.happen(client);
        } catch (DayFaultException fault) {
            var _ = faults.add(story.fate() + " " + story.orderIds().getFirst() + ": " + fault.getMessage());
        } finally {
            var _ = done.incrementAndGet();
        }
    }

    private void await(Progress progress, int stories, List<? extends Future<?>> lived)
            throws IOException, InterruptedException {
        while (done.get() < stories) {
            progress.reached(done.get());
            TimeUnit.MILLISECONDS.sleep(20);
            for (var one : lived) {
                if (one.state() == Future.State.FAILED) {
                    throw new IOException("a story is not written well", new ExecutionException(one.exceptionNow()));
                }
            }
        }
        progress.reached(done.get());
    }

    /** In the midst of requests, unless there are none any more. */
    private int cutBy(Kill kill) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS && client.inFlight() < IN_FLIGHT_AT_LEAST; look++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        int cut = client.inFlight();
        kill.happen();
        return cut;
    }
}
