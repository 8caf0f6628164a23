package dev.daybook.query.changes;

import java.io.IOException;

/** The way to one client. */
interface Outlet {

    /** Sends a text; waits for as long as the client takes. */
    void send(String frames) throws IOException;

    /** Ends the connection. */
    void close();
}
