package dev.daybook.benchmarks.child;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.daybook.benchmarks.bed.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A query side in a process of its own, whose views lie in an embedded MongoDB server in this one. */
public final class QueryServer implements AutoCloseable {

    /** All views from the start of history: a million events take some ten minutes. */
    private static final Duration CATCH_UP_PATIENCE = Duration.ofMinutes(30);

    private final MongoServer mongo;
    private final ServerProcess process;

    private QueryServer(MongoServer mongo, ServerProcess process) {
        this.mongo = mongo;
        this.process = process;
    }

    /** Starts both, and waits until every view has what the store has. */
    public static QueryServer start(Database database, Path folder) throws IOException, InterruptedException {
        QueryServer server = launch(database, folder);
        server.awaitReady();
        return server;
    }

    /** Starts both, and leaves the waiting to the caller. */
    public static QueryServer launch(Database database, Path folder) throws IOException {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        mongo.bind("127.0.0.1", 0);
        Map<String, String> environment = Map.of("DAYBOOK_MONGO_URI", mongo.getConnectionString() + "/daybook");
        try {
            return new QueryServer(mongo, ServerProcess.ofThisProgram(ChildRole.QUERY, database, environment, folder));
        } catch (IOException failure) {
            mongo.shutdownNow();
            throw failure;
        }
    }

    /** Waits until every view has what the store has; ends both when that does not come to pass. */
    public void awaitReady() throws IOException, InterruptedException {
        try {
            var _ = process.awaitReady(CATCH_UP_PATIENCE);
        } catch (IOException | InterruptedException failure) {
            close();
            throw failure;
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + process.port());
    }

    public int port() {
        return process.port();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
        mongo.shutdownNow();
    }
}
