package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.tail.EventTail;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.SmartLifecycle;

/**
 * One processor per reaction. A reaction that is new begins with what happens from then on: history never sends anything again. They
 * run before the first request is taken.
 */
final class ReactionProcessors implements SmartLifecycle {

    private static final int BATCH = 100;

    private final Configuration axon;
    private final Tasks tasks;
    private volatile boolean running;

    ReactionProcessors(
            List<Reaction> reactions,
            Tasks tasks,
            EventTail tail,
            TokenStore tokens,
            TransactionManager transactions,
            CatalogSerializer serializer) {
        this.tasks = tasks;
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer);
        EventProcessingConfigurer processing = configurer.eventProcessing();
        var _ = processing
                .configureDefaultStreamableMessageSource(_ -> tail)
                .registerTokenStore(_ -> tokens)
                .registerDefaultTransactionManager(_ -> transactions)
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .byDefaultAssignHandlerInstancesTo(handler -> "reaction-" + ((ReactionHandler) handler).reaction())
                .usingPooledStreamingEventProcessors((_, processor) -> processor
                        .initialSegmentCount(1)
                        .initialToken(_ -> tail.createHeadToken())
                        .batchSize(BATCH));
        reactions.forEach(reaction -> processing.registerEventHandler(_ -> new ReactionHandler(reaction, tasks)));
        this.axon = configurer.buildConfiguration();
    }

    @Override
    public void start() {
        axon.start();
        tasks.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axon.shutdown();
        tasks.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the bus, before the web server. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}
