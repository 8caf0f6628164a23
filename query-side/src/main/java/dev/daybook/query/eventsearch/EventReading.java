package dev.daybook.query.eventsearch;

import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.live.Outlet;
import dev.daybook.store.StoredEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One client who reads events as a stream. What is still to be told lies in the store, so only its place is kept; what goes to
 * it is sent by one thread at a time, which waits for as long as the client takes.
 */
final class EventReading {

    private static final int CHUNK_CHARS = 64 * 1024;

    private final StreamQuery query;
    private final StreamForm form;
    private final Outlet outlet;
    private final long heartbeatNanos;
    private volatile long reached;
    private volatile boolean closed;
    private boolean busy = true;
    private boolean greeted;
    private long beatAt;

    /** One for whom the caller does what there is to do. */
    EventReading(StreamQuery query, StreamForm form, Outlet outlet, Duration heartbeat) {
        this.query = query;
        this.form = form;
        this.outlet = outlet;
        this.heartbeatNanos = heartbeat.toNanos();
        this.reached = query.after();
        this.beatAt = System.nanoTime() + heartbeatNanos;
    }

    /** The position up to which it was told of everything. */
    long reached() {
        return reached;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isAtItsEnd() {
        return reached >= query.until();
    }

    /** Whether there is something to do for it, and nobody is doing it; then the caller does. */
    synchronized boolean begin(long head) {
        boolean due = reached < Math.min(head, query.until()) || System.nanoTime() >= beatAt;
        if (busy || closed || !due) {
            return false;
        }
        busy = true;
        return true;
    }

    /** What was begun is done for now. */
    synchronized void rest() {
        busy = false;
    }

    /** Sends what comes first, once. */
    void greet() throws IOException {
        if (!greeted) {
            greeted = true;
            send(form.opening(reached));
        }
    }

    /** Tells of the next events. */
    void tell(List<StoredEvent> next, EventLines lines) throws IOException {
        StringBuilder chunk = new StringBuilder();
        for (StoredEvent event : next) {
            if (event.position() > query.until()) {
                break;
            }
            if (query.wants(event)) {
                chunk.append(form.event(lines.of(event)));
            }
            if (chunk.length() > CHUNK_CHARS) {
                send(chunk.toString());
                chunk.setLength(0);
            }
            reached = event.position();
        }
        send(chunk.toString());
    }

    /** Says that there is nothing new, if nothing was said for long. */
    void beat() throws IOException {
        if (System.nanoTime() >= beatAt) {
            send(form.beat(reached));
            beatAt = System.nanoTime() + heartbeatNanos;
        }
    }

    private void send(String text) throws IOException {
        if (!text.isEmpty()) {
            outlet.send(text);
            beatAt = System.nanoTime() + heartbeatNanos;
        }
    }

    /** Ends the answer; one that is of use only as a whole, and is not whole, is broken off. */
    void end() {
        closed = true;
        if (form.mayEndAnywhere() || isAtItsEnd()) {
            outlet.close();
        } else {
            outlet.breakOff(new IllegalStateException("ended after position " + reached));
        }
    }
}
