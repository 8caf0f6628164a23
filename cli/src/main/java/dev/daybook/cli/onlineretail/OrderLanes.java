package dev.daybook.cli.onlineretail;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs a bounded number of jobs at once, those of one order one after the other as they were submitted. After the first
 * failure nothing more is begun.
 */
final class OrderLanes implements AutoCloseable {

    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final int width;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, CompletableFuture<UUID>> lastOfOrder = new ConcurrentHashMap<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    OrderLanes(int width) {
        this.width = width;
        this.free = new Semaphore(width);
    }

    /** Begins a job as soon as there is room; throws what an earlier job threw. */
    void submit(UUID order, Runnable job) {
        free.acquireUninterruptibly();
        if (!failures.isEmpty()) {
            free.release();
            throw failures.element();
        }
        CompletableFuture<UUID> done = new CompletableFuture<>();
        CompletableFuture<UUID> before = lastOfOrder.put(order, done);
        var _ = threads.submit(
                () -> run(order, job, before == null ? CompletableFuture.completedFuture(order) : before, done));
    }

    /** Waits for all jobs; throws what one of them threw. */
    void finish() {
        free.acquireUninterruptibly(width);
        free.release(width);
        if (!failures.isEmpty()) {
            throw failures.element();
        }
    }

    /** A job that waits was submitted behind the one it waits for, which holds room already: no deadlock. */
    private void run(UUID order, Runnable job, CompletableFuture<UUID> before, CompletableFuture<UUID> done) {
        try {
            var _ = before.join();
            if (failures.isEmpty()) {
                job.run();
            }
        } catch (RuntimeException e) {
            failures.add(e);
        } finally {
            lastOfOrder.remove(order, done);
            done.complete(order);
            free.release();
        }
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            var _ = threads.awaitTermination(END_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
