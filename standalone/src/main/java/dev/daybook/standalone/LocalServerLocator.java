package dev.daybook.standalone;

import dev.daybook.cli.RunningServer;
import dev.daybook.cli.ServerLocator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the server of a data folder; where none runs, starts one for as long as the command needs it. */
final class LocalServerLocator implements ServerLocator {

    @Override
    public RunningServer locate(Optional<URI> url, Path data) throws IOException {
        var known = url.or(() -> DataFolder.servedAt(data).filter(HealthProbe.LIVENESS::holds));
        return known.isPresent() ? RunningServer.at(known.get()) : OwnServer.start(data);
    }

    /** Ends with the command, also when that is interrupted. */
    private record OwnServer(StandaloneServer server, URI url) implements RunningServer {

        static OwnServer start(Path data) throws IOException {
            var server = new StandaloneServer(new ServerSettings(data, "127.0.0.1", 0, ZoneOffset.UTC));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new OwnServer(server, server.start());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
