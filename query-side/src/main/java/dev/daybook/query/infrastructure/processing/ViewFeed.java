package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.views.ViewBuild;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** Feeds one build of a view, from the start of history or from where its token stands. */
public final class ViewFeed {

    private static final long TOKEN_CLAIM_MILLIS = 1_000;

    /** So soon does the token of a segment without events of its own follow in MongoDB, where other nodes read it. */
    private static final long CLAIM_EXTENSION_MILLIS = 500;

    private final ViewBuild<?> build;
    private final EventGate gate;
    private final FeedMeters meters;
    private final Configuration axon;

    ViewFeed(
            ViewBuild<?> build,
            EventGate gate,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Surroundings around) {
        this.build = build;
        this.gate = gate;
        this.meters = new FeedMeters(around.meters(), build);
        String name = build.collection();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> around.serializer())
                .configureEventSerializer(_ -> around.serializer())
                .configureMessageSerializer(_ -> around.serializer());
        EventProcessingConfigurer processing = configurer.eventProcessing();
        var _ = processing
                .configureDefaultStreamableMessageSource(_ -> events)
                .registerTokenStore(_ -> around.tokens())
                .registerDefaultTransactionManager(_ -> NoTransactionManager.instance())
                .registerDefaultSequencingPolicy(_ -> build.definition()::keyOf)
                .usingPooledStreamingEventProcessors((_, processor) -> processor
                        .initialSegmentCount(around.settings().segments())
                        .initialToken(_ -> null)
                        .batchSize(around.settings().batch())
                        .tokenClaimInterval(TOKEN_CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS))
                .registerEventHandler(_ -> build.projection())
                .assignProcessingGroup(build.definition().name(), name)
                .registerHandlerInterceptor(name, _ -> new BatchOfEvents(build, meters))
                .registerDeadLetterQueue(
                        build.definition().name(), _ -> around.deadLetters().queueOf(build))
                .registerDeadLetterPolicy(
                        build.definition().name(), _ -> around.deadLetters().policyOf(build));
        this.axon = configurer.buildConfiguration();
    }

    /** What all feeds of this node share. */
    record Surroundings(
            DeadLetters deadLetters,
            TokenStore tokens,
            CatalogSerializer serializer,
            ViewSettings settings,
            MeterRegistry meters) {}

    public ViewBuild<?> build() {
        return build;
    }

    /** Names it where its tokens lie. */
    public String name() {
        return build.collection();
    }

    /** Behind which position it stands still on this node for a switch. */
    public OptionalLong standsAt(String switchId) {
        return gate.standsAt(switchId);
    }

    public PooledStreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(name(), PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** What tries its dead letters again. */
    public SequencedDeadLetterProcessor<EventMessage<?>> deadLetters() {
        return axon.eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(build.definition().name())
                .orElseThrow();
    }

    /** The segments that this node feeds; Axon goes on naming some that were lost by an error, as they were then. */
    public Collection<EventTrackerStatus> segments() {
        return processor().processingStatus().values().stream()
                .filter(status -> !status.isErrorState())
                .toList();
    }

    /** What stops it on this node, if anything does. */
    Optional<String> error() {
        return processor().processingStatus().values().stream()
                .filter(status -> processor().isError() && status.isErrorState() && status.getError() != null)
                .map(status -> String.valueOf(status.getError().getMessage()))
                .findFirst();
    }

    void start() {
        axon.start();
    }

    void stop() {
        axon.shutdown();
        meters.close();
    }
}
