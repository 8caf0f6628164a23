package dev.daybook.query.infrastructure.live;

import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;

/** The form of server-sent events; the id of each is the token of all that was told by then. */
public final class SseFrames {

    private static final int COME_BACK_AFTER_MILLIS = 3_000;

    private final StoreIdentity store;

    public SseFrames(StoreIdentity store) {
        this.store = store;
    }

    /** The first frame: the client has everything up to here. */
    public String welcome(long position) {
        return "retry: " + COME_BACK_AFTER_MILLIS + "\n" + heartbeat(position);
    }

    /** Keeps the connection alive, and has the client come back from here. */
    public String heartbeat(long position) {
        return ":\nid: " + token(position) + "\n\n";
    }

    /**
     * Tells something.
     *
     * @param data one line
     */
    public String frame(long position, String event, String data) {
        return "id: " + token(position) + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }

    /** A query that carries it, and waits, sees all up to the position. */
    public String token(long position) {
        return ConsistencyToken.of(store, position).text();
    }
}
