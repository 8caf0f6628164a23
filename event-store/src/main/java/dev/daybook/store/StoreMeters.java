package dev.daybook.store;

import dev.daybook.store.append.AppendCounts;
import dev.daybook.store.append.Appender;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/** How the writer is doing: commits and their time, appends that shared them, refusals, and how many wait. */
final class StoreMeters implements MeterBinder {

    private final Appender appender;

    StoreMeters(Appender appender) {
        this.appender = appender;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        AppendCounts counts = appender.counts();
        FunctionTimer.builder(
                        "daybook.store.commits",
                        counts,
                        AppendCounts::commits,
                        AppendCounts::nanos,
                        TimeUnit.NANOSECONDS)
                .register(meters);
        FunctionCounter.builder("daybook.store.appends", counts, AppendCounts::appends)
                .register(meters);
        FunctionCounter.builder("daybook.store.refused", counts, AppendCounts::refused)
                .register(meters);
        Gauge.builder("daybook.store.waiting", appender, Appender::waiting).register(meters);
    }
}
