package dev.daybook.cli;

import java.net.URI;

/** A server that answers for the time of a command; closing ends it if it was started for that command only. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers, without a trailing slash. */
    URI url();

    @Override
    void close();

    /** A server that somebody else keeps running. */
    static RunningServer at(URI url) {
        return new RunningServer() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public void close() {}
        };
    }
}
