package dev.daybook.query;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A database for the views of one test: on the embedded server, or on a real one. */
public final class TestMongo implements AutoCloseable {

    private final String uri;
    private final MongoClient client;
    private final String database;
    private final Runnable shutdown;

    TestMongo(String uri, String database, Runnable shutdown) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
        this.database = database;
        this.shutdown = shutdown;
    }

    /** On a server in this JVM. */
    public static TestMongo embedded() {
        return embedded(new MemoryBackend());
    }

    public static TestMongo embedded(MemoryBackend backend) {
        MongoServer server = new MongoServer(backend);
        server.bind();
        return new TestMongo(server.getConnectionString() + "/daybook", "daybook", server::shutdownNow);
    }

    /** On the server that DAYBOOK_MONGODB_URI names or one in a container; without either the test is skipped aloud, or fails. */
    public static TestMongo real() {
        return RealMongo.open();
    }

    /** Names the server and the database. */
    public String uri() {
        return uri;
    }

    public MongoDatabase database() {
        return client.getDatabase(database);
    }

    /** Connected to the server. */
    public MongoClient client() {
        return client;
    }

    /** Where its first server listens. */
    int port() {
        return new ServerAddress(new ConnectionString(uri).getHosts().getFirst()).getPort();
    }

    /** Names the database. */
    public String name() {
        return database;
    }

    @Override
    public void close() {
        database().drop();
        client.close();
        shutdown.run();
    }
}
