package dev.daybook.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server a command talks to. */
public final class ServerOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Talk to the server at this URL. Without it: the server that runs on the data folder, or one"
                    + " that is started for the time of this command.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "The data folder. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    /** Throws when the URL can be none of a server. */
    public void check() {
        url.ifPresent(given -> {
            boolean http = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
            if (!http || given.getHost() == null || given.getRawQuery() != null || given.getRawFragment() != null) {
                throw new BadUsageException("--url " + given + " is not like http://127.0.0.1:8080");
            }
        });
    }

    /** The server that is meant. */
    public RunningServer locate(ServerLocator locator) throws IOException {
        return locator.locate(url, data);
    }
}
