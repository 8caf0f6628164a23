package dev.daybook.store.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An append that waits for its commit. */
final class PendingAppend {

    private final Append append;
    private final int size;
    private final CompletableFuture<Appended> done = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

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
}
