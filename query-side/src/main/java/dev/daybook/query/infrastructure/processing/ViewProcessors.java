package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.tail.EventTail;
import dev.daybook.store.tail.UnreadableEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.context.SmartLifecycle;

/** One processor per view, from the start of history or from where its token stands. */
public final class ViewProcessors implements SmartLifecycle {

    private static final int BATCH = 500;
    private static final long TOKEN_CLAIM_MILLIS = 1_000;

    /** So soon does the token of a segment without events of its own follow in MongoDB, where other nodes read it. */
    private static final long CLAIM_EXTENSION_MILLIS = 500;

    private final List<View<?>> views;
    private final EventTail tail;
    private final Configuration axon;
    private volatile boolean running;

    ViewProcessors(
            List<View<?>> views,
            EventTail tail,
            DeadLetters deadLetters,
            TokenStore tokens,
            CatalogSerializer serializer,
            ViewSettings settings,
            MeterRegistry meters) {
        this.views = List.copyOf(views);
        this.tail = tail;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer);
        new MetricsConfigurerModule(new GlobalMetricRegistry(meters), true).configureModule(configurer);
        EventProcessingConfigurer processing = configurer.eventProcessing();
        var _ = processing
                .configureDefaultStreamableMessageSource(_ -> tail)
                .registerTokenStore(_ -> tokens)
                .registerDefaultTransactionManager(_ -> NoTransactionManager.instance())
                // Every view so far keys its documents by the stream an event belongs to.
                .registerDefaultSequencingPolicy(_ -> SequentialPerAggregatePolicy.instance())
                .usingPooledStreamingEventProcessors((_, processor) -> processor
                        .initialSegmentCount(settings.segments())
                        .initialToken(_ -> null)
                        .batchSize(BATCH)
                        .tokenClaimInterval(TOKEN_CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS));
        this.views.forEach(view -> register(processing, view, deadLetters));
        this.axon = configurer.buildConfiguration();
    }

    private static void register(EventProcessingConfigurer processing, View<?> view, DeadLetters deadLetters) {
        String name = view.name();
        var _ = processing
                .registerEventHandler(_ -> view.projection())
                .assignProcessingGroup(name, view.processor())
                .registerHandlerInterceptor(view.processor(), _ -> new BatchFlush(view))
                .registerDeadLetterQueue(name, _ -> deadLetters.queueOf(name))
                .registerDeadLetterPolicy(name, _ -> deadLetters.policyOf(view))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (_, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    public List<View<?>> views() {
        return views;
    }

    /** The processor of a view. */
    public PooledStreamingEventProcessor processorOf(String view) {
        return axon.eventProcessingConfiguration()
                .eventProcessorByProcessingGroup(view, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** What the processor of a view is called where its tokens lie. */
    String nameOf(String view) {
        return processorOf(view).getName();
    }

    /** What tries the dead letters of a view again. */
    public SequencedDeadLetterProcessor<EventMessage<?>> deadLetterProcessorOf(String view) {
        return axon.eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(view)
                .orElseThrow();
    }

    /** What stops the processor of a view, if anything does. */
    public Optional<String> errorOf(String view) {
        return processorOf(view).processingStatus().values().stream()
                .filter(status -> status.isErrorState() && status.getError() != null)
                .map(status -> String.valueOf(status.getError().getMessage()))
                .findFirst()
                .or(() -> tail.unreadable().map(UnreadableEvent::message));
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axon.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
