package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which server a command talks to. */
public final class ServerOptions {

    /** As RFC 6750 has it; nothing at all is none. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

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

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:DAYBOOK_TOKEN}",
            description =
                    "Sent as the bearer token of each request. Daybook does not look at it; a proxy before it may."
                            + " Default: what DAYBOOK_TOKEN says, where other users of the machine do not see it.")
    private Optional<String> token = Optional.empty();

    /** Throws when the URL can be none of a server, or the token can stand in no header. */
    public void check() {
        if (token.filter(given -> !TOKEN.matcher(given).matches()).isPresent()) {
            throw new BadUsageException("--token is no bearer token: letters, digits and -._~+/= only");
        }
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

    /** Talks to the server in the caller's name. */
    public ServerConnection connect(RunningServer running, Retry retry) {
        return new ServerConnection(running.url(), retry, token);
    }
}
