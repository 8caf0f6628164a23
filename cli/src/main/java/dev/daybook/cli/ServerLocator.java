package dev.daybook.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the server that a command talks to. */
@FunctionalInterface
public interface ServerLocator {

    /**
     * The server at the URL; without one, the server of the data folder.
     *
     * @throws IOException when there is none, with a message of one line
     */
    RunningServer locate(Optional<URI> url, Path data) throws IOException;

    /** Knows servers by their URL only. */
    static ServerLocator byUrl() {
        return (url, _) ->
                RunningServer.at(url.orElseThrow(() -> new IOException("no server: name one with --url http://…")));
    }
}
