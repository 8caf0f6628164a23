package dev.daybook.query.infrastructure.processing;

import dev.daybook.query.infrastructure.views.ViewBuild;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;

/**
 * How many events a build has taken, and how old the last one was then; told once per batch. Axon's own monitors look up
 * four meters for every event and keep ten minutes of them, which took more of a rebuild than folding.
 */
final class FeedMeters implements AutoCloseable {

    private final MeterRegistry meters;
    private final Counter events;
    private final TimeGauge age;
    private final AtomicLong ageMillis = new AtomicLong();
    private final Clock clock = Clock.systemUTC();

    FeedMeters(MeterRegistry meters, ViewBuild<?> build) {
        this.meters = meters;
        Tags tags = Tags.of("view", build.definition().name(), "build", build.collection());
        this.events = Counter.builder("daybook.views.events").tags(tags).register(meters);
        this.age = TimeGauge.builder("daybook.views.age", ageMillis, TimeUnit.MILLISECONDS, AtomicLong::get)
                .tags(tags)
                .register(meters);
    }

    void applied(List<? extends EventMessage<?>> batch) {
        events.increment(batch.size());
        ageMillis.set(Duration.between(batch.getLast().getTimestamp(), clock.instant())
                .toMillis());
    }

    /** Of a build that is fed no longer nothing is told. */
    @Override
    public void close() {
        var _ = meters.remove(events);
        var _ = meters.remove(age);
    }
}
