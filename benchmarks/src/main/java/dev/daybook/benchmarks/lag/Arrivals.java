package dev.daybook.benchmarks.lag;

import dev.daybook.benchmarks.load.Latencies;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import org.HdrHistogram.AbstractHistogram;

/** When each event reached a handler, by the id of its order; of a repeat the first. */
final class Arrivals implements ObjLongConsumer<String> {

    private static final int LOOK_EVERY_MILLIS = 5;

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    @Override
    public void accept(String orderId, long nanos) {
        var _ = arrivals.putIfAbsent(orderId, nanos);
    }

    void clear() {
        arrivals.clear();
    }

    /**
     * Waits for all that were acknowledged and tells how long after it each arrived; what came before it counts as at once.
     *
     * @throws IllegalStateException when some do not arrive
     */
    AbstractHistogram lags(Map<String, Long> acknowledged, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!arrivals.keySet().containsAll(acknowledged.keySet())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d events arrived within %s".formatted(arrivals.size(), acknowledged.size(), patience));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        AbstractHistogram lags = Latencies.histogram();
        acknowledged.forEach((id, nanos) -> Latencies.record(lags, arrivals.getOrDefault(id, 0L) - nanos));
        return lags;
    }
}
