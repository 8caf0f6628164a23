package dev.daybook.standalone.day;

import java.io.IOException;
import java.net.URI;

/** The server of the day, a process of its own. */
public interface DayServer {

    /** Where it listens, before and after every kill. */
    URI url();

    /** Kills it as a power cut would, and starts it again. */
    void killAndStart() throws IOException, InterruptedException;
}
