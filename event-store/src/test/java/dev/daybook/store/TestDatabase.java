package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own on the one PostgreSQL server of all tests. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = server();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        var _ = JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return new TestDatabase(name);
    }

    public StoreAddress address() {
        return new StoreAddress(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    public int port() {
        return SERVER.getPort();
    }

    /** One more process of the store, as far as the database can tell. */
    public PostgresEventStore open() {
        return PostgresEventStore.open(address(), CatalogSerializer.create(EventMapper.create()));
    }

    public DataSource source() {
        return SERVER.getDatabase("postgres", name);
    }

    public JdbcClient sql() {
        return JdbcClient.create(SERVER.getDatabase("postgres", name));
    }

    public List<Long> positions() {
        return sql().sql("select position from event order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
