package dev.daybook.store.append;

import dev.daybook.store.StoreConnections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: appends queue to one writer, which puts all that wait into one transaction. A lone append goes at once;
 * while its commit is under way the next ones gather.
 */
public final class Appender implements AutoCloseable {

    private static final int MOST_WAITING = 4_096;
    private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 200;
    private static final long REST_MILLIS = 100;
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<PendingAppend> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AppendCounts counts = new AppendCounts();
    private final BatchWriter writer;
    private final Duration patience;
    private final Thread thread;
    private final Thread watch;
    private volatile List<PendingAppend> underWay = List.of();
    private volatile boolean closing;

    /**
     * Starts the writer; it connects with its first append.
     *
     * @param connections gives the writer a connection of its own
     * @param committed hears of each commit before its callers do
     */
    public Appender(StoreConnections connections, CommitListener committed) {
        this(connections, committed, PATIENCE);
    }

    Appender(StoreConnections connections, CommitListener committed, Duration patience) {
        this.patience = patience;
        this.writer = new BatchWriter(connections, committed, counts);
        this.thread = Thread.ofPlatform().name("event-writer").daemon().start(this::run);
        this.watch = Thread.ofVirtual().name("event-writer-deadlines").start(this::giveUpTheLate);
    }

    /** Hears of what was committed, in order of position, on the writer's thread; must be quick and must not fail. */
    public interface CommitListener {
        void committed(long firstPosition, List<NewEvent> events);
    }

    /**
     * Appends and waits for the commit, at most ten seconds.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when a stream has another version than expected
     * @throws KeyTakenException when the idempotency key has an answer
     * @throws StoreUnavailableException when nothing was written and the same may be tried again
     * @throws OutcomeUnknownException when the store was lost meanwhile
     */
    public Appended append(Append append) {
        PendingAppend pending = enqueue(append);
        try {
            return pending.done().get();
        } catch (ExecutionException failed) {
            throw failure(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw pending.givenUp("its caller was interrupted", stopped);
        }
    }

    /** Appends without waiting; the future fails with what {@link #append} throws. */
    public CompletableFuture<Appended> submit(Append append) {
        return enqueue(append).done();
    }

    /** How many appends wait for the writer. */
    public int waiting() {
        return queue.size();
    }

    public AppendCounts counts() {
        return counts;
    }

    private PendingAppend enqueue(Append append) {
        PendingAppend pending = new PendingAppend(append);
        if (closing) {
            throw new StoreUnavailableException("the store is closing");
        }
        if (waitingBytes.addAndGet(pending.size()) > MOST_WAITING_BYTES + pending.size() || !queue.offer(pending)) {
            waitingBytes.addAndGet(-pending.size());
            throw new StoreUnavailableException("too many appends wait for the store");
        }
        if (closing && !thread.isAlive() && pending.take()) {
            throw new StoreUnavailableException("the store is closed");
        }
        return pending;
    }

    private static RuntimeException failure(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException known
                ? known
                : new OutcomeUnknownException("the writer failed", failed);
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            List<PendingAppend> batch = nextBatch();
            underWay = batch;
            writer.write(batch);
        }
        writer.close();
        watch.interrupt();
    }

    /** All that wait, up to the first that does not go with those before it. */
    private List<PendingAppend> nextBatch() {
        Batch batch = new Batch();
        PendingAppend first = poll();
        if (first != null) {
            var _ = batch.add(first);
            for (PendingAppend next = queue.peek(); next != null && batch.add(next); next = queue.peek()) {
                var _ = queue.remove();
            }
        }
        return batch.appends().stream().filter(this::begin).toList();
    }

    private boolean begin(PendingAppend pending) {
        waitingBytes.addAndGet(-pending.size());
        return pending.take();
    }

    private @Nullable PendingAppend poll() {
        try {
            return queue.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return null;
        }
    }

    /** One look at all of them now and then costs less than a timer for each. */
    private void giveUpTheLate() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                long since = System.nanoTime() - patience.toNanos();
                queue.forEach(pending -> pending.giveUp(since));
                underWay.forEach(pending -> pending.giveUp(since));
            }
        } catch (InterruptedException _) {
            // The writer has ended.
        }
    }

    /** Takes no more, writes what waits, and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            var _ = thread.join(DRAIN_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
