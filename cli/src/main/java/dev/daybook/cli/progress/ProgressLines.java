package dev.daybook.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line every few seconds, for logs and pipes. */
final class ProgressLines implements Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String task;
    private final String unit;
    private final PrintWriter out;
    private final LongSupplier nanoClock;
    private final long start;
    private long total;
    private long shownAt;
    private long done;

    ProgressLines(String task, String unit, long total, PrintWriter out, LongSupplier nanoClock) {
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.out = out;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.shownAt = start;
    }

    @Override
    public void reached(long reached) {
        done = reached;
        long now = nanoClock.getAsLong();
        if (now - shownAt >= EVERY.toNanos()) {
            shownAt = now;
            show(now);
        }
    }

    @Override
    public void total(long all) {
        total = all;
    }

    @Override
    public void close() {
        show(nanoClock.getAsLong());
    }

    private void show(long now) {
        double seconds = Math.max(Duration.ofNanos(now - start).toMillis(), 1) / 1000.0;
        String of = total < 0
                ? String.format(Locale.ROOT, "%,d %s", done, unit)
                : String.format(
                        Locale.ROOT, "%,d of %,d %s (%d %%)", done, total, unit, total == 0 ? 100 : done * 100 / total);
        out.printf(Locale.ROOT, "%s: %s, %,.0f/s%n", task, of, done / seconds);
        out.flush();
    }
}
