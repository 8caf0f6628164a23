package dev.daybook.command.infrastructure.aggregates;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;

/** Writes snapshots on a thread of its own, after the command was answered. */
public final class SnapshotWriter implements AutoCloseable {

    /** Behind so many, commands wait for the snapshot they caused. */
    private static final int MOST_WAITING = 1_000;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("snapshots").daemon().factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** The snapshotter of all aggregates of a configuration. */
    public Snapshotter snapshotter(Configuration axon) {
        List<AggregateFactory<?>> factories = axon.findModules(AggregateConfiguration.class).stream()
                .<AggregateFactory<?>>map(module -> ((AggregateConfiguration<?>) module).aggregateFactory())
                .toList();
        return AggregateSnapshotter.builder()
                .eventStore(axon.eventStore())
                .executor(thread)
                .aggregateFactories(factories)
                .repositoryProvider(axon::repository)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
