package dev.daybook.benchmarks.lag;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ObjLongConsumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** A processor with the settings of the query side's, from the newest event on, that keeps its tokens in memory. */
final class Follower implements AutoCloseable {

    private static final int SEGMENTS = 2;
    private static final int BATCH = 500;

    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(SEGMENTS);
    private final PooledStreamingEventProcessor processor;

    Follower(StreamableMessageSource<TrackedEventMessage<?>> source, ObjLongConsumer<String> arrivals) {
        processor = PooledStreamingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new NoteListener(arrivals))
                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                        .build())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createHeadToken)
                .batchSize(BATCH)
                .build();
        processor.start();
    }

    /** Whether it has begun to read. */
    boolean follows() {
        return processor.processingStatus().size() == SEGMENTS;
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
    }
}
