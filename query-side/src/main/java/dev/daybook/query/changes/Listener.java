package dev.daybook.query.changes;

import dev.daybook.query.infrastructure.live.Outlet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One client, and what is still to be sent to it. While there is something, one thread sends; otherwise there is none. A
 * client that takes too little is let go, and asks for the rest when it comes back.
 */
final class Listener {

    static final int WAITING_MAX = 256;

    private final Topic topic;
    private final long seen;
    private final Outlet outlet;
    private final Executor writers;
    private final Consumer<Listener> gone;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    /**
     * A client.
     *
     * @param seen the position up to which it has heard of everything
     * @param gone is told once, when it is let go or has gone by itself
     */
    Listener(Topic topic, long seen, Outlet outlet, Executor writers, Consumer<Listener> gone) {
        this.topic = topic;
        this.seen = seen;
        this.outlet = outlet;
        this.writers = writers;
        this.gone = gone;
    }

    long seen() {
        return seen;
    }

    Topic topic() {
        return topic;
    }

    boolean wants(Change change, OrderOwners owners) {
        return change.position() > seen && topic.covers(change, owners);
    }

    /** Leaves a frame to be sent; never waits. */
    void offer(String frame) {
        Runnable next;
        synchronized (this) {
            if (closed) {
                return;
            }
            if (waiting.size() == WAITING_MAX) {
                closed = true;
                waiting.clear();
                next = this::end;
            } else {
                waiting.add(frame);
                if (writing) {
                    return;
                }
                writing = true;
                next = this::write;
            }
        }
        writers.execute(next);
    }

    private void write() {
        for (String frames = next(); !frames.isEmpty(); frames = next()) {
            send(frames);
        }
    }

    private synchronized String next() {
        String frames = closed ? "" : String.join("", waiting);
        waiting.clear();
        writing = !frames.isEmpty();
        return frames;
    }

    /** Sends at once, by the calling thread. */
    void send(String frames) {
        try {
            outlet.send(frames);
        } catch (IOException | IllegalStateException _) {
            close();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Lets the client go. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        end();
    }

    private void end() {
        gone.accept(this);
        outlet.close();
    }
}
