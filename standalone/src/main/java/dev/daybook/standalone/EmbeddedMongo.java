package dev.daybook.standalone;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A view store that speaks MongoDB's protocol on a free loopback port and lives in memory; it is gone with the process. */
final class EmbeddedMongo implements AutoCloseable {
    private static final String DATABASE = "daybook";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final ConnectionString url;

    EmbeddedMongo() {
        server.bind("127.0.0.1", 0);
        url = new ConnectionString(server.getConnectionString() + "/" + DATABASE);
    }

    ConnectionString url() {
        return url;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
