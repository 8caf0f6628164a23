package dev.daybook.store.append;

import java.util.concurrent.atomic.LongAdder;

/** What the writer of this process has done since it started. */
public final class AppendCounts {

    private final LongAdder commits = new LongAdder();
    private final LongAdder appends = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    AppendCounts() {}

    void committed(int batch, long tookNanos) {
        commits.increment();
        appends.add(batch);
        nanos.add(tookNanos);
    }

    void refused(int batch) {
        refused.add(batch);
    }

    public long commits() {
        return commits.sum();
    }

    /** Appends that are in the store; divided by {@link #commits}, how many shared one. */
    public long appends() {
        return appends.sum();
    }

    /** Appends that met another version or a key that was taken. */
    public long refused() {
        return refused.sum();
    }

    /** Time spent on the commits, in nanoseconds. */
    public long nanos() {
        return nanos.sum();
    }
}
