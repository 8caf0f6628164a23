package dev.daybook.query.infrastructure.live;

import java.io.IOException;

/** The way to one client. */
public interface Outlet {

    /** Sends a text; waits for as long as the client takes. */
    void send(String text) throws IOException;

    /** Ends the answer. */
    void close();

    /** Breaks the answer off, so that nobody takes it for whole. */
    void breakOff(Throwable cause);
}
