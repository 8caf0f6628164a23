package dev.daybook.store.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** An append that waits for its commit. */
final class PendingAppend {

    private final Append append;
    private final int size;
    private final CompletableFuture<Appended> done = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final long since = System.nanoTime();

    PendingAppend(Append append) {
        this.append = append;
        this.size = append.size();
    }

    Append append() {
        return append;
    }

    int size() {
        return size;
    }

    CompletableFuture<Appended> done() {
        return done;
    }

    /** Whoever comes first, the writer that begins with it or the caller who gives it up, has it. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** Tells whoever waits that nobody will, if it waits since this time or longer. */
    void giveUp(long latest) {
        if (since - latest <= 0 && !done.isDone()) {
            var _ = done.completeExceptionally(givenUp("its time is over", new TimeoutException()));
        }
    }

    /** What to tell about an append whose commit nobody waits for: where the writer has begun, it may still come. */
    RuntimeException givenUp(String why, Throwable cause) {
        return take()
                ? new StoreUnavailableException("not written: " + why, cause)
                : new OutcomeUnknownException("may be written: " + why, cause);
    }
}
