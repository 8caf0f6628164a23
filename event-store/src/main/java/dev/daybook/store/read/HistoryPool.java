package dev.daybook.store.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.search.EventSearch;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small pool of connections that only read, of the store or of a replica of it: whoever reads much slows nobody who appends. */
public final class HistoryPool implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** What is read in order is read along an index that has that order, whatever the statistics make of it. */
    public static final String WALKS_ONLY = "set enable_bitmapscan = off; set enable_sort = off; set jit = off";

    private final HikariDataSource pool;

    private HistoryPool(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * A pool that connects when the first one reads; who waits five seconds for a connection in vain is told so.
     *
     * @param connections at most
     * @param statementTimeout so long may PostgreSQL take for one statement
     */
    public static HistoryPool open(StoreAddress address, int connections, Duration statementTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("history");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(true);
        config.setConnectionInitSql("set statement_timeout = " + statementTimeout.toMillis() + ";" + WALKS_ONLY);
        return new HistoryPool(new HikariDataSource(config));
    }

    public StoredEvents events() {
        return storedEvents();
    }

    public EventSearch search() {
        return new EventSearch(JdbcClient.create(pool), storedEvents());
    }

    private PostgresStoredEvents storedEvents() {
        return new PostgresStoredEvents(JdbcClient.create(pool), new EventReader(pool));
    }

    @Override
    public void close() {
        pool.close();
    }
}
