package dev.daybook.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.store.EventStoreConfiguration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The product's store on a database of its own. */
public final class DaybookStore implements AutoCloseable {

    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context;

    private DaybookStore(HikariDataSource pool, AnnotationConfigApplicationContext context) {
        this.pool = pool;
        this.context = context;
    }

    /** Creates or upgrades the tables and starts what the store runs. */
    public static DaybookStore open(Database database) {
        HikariDataSource pool = database.pool(24);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        context.register(EventStoreConfiguration.class);
        context.refresh();
        return new DaybookStore(pool, context);
    }

    /** What Axon Framework writes to and loads from. */
    public EventStorageEngine engine() {
        return context.getBean(EventStorageEngine.class);
    }

    /** What processors read. */
    public StreamableMessageSource<TrackedEventMessage<?>> tail() {
        return context.getBean(EmbeddedEventStore.class);
    }

    /** Appends one event to a stream of its own, without anything of Axon's command path. */
    public Operation append() {
        return AxonPath.on(engine()).operation();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
