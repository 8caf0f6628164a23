package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.eq;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Feeds a view from the start of history again when tokens of it are missing: nobody else would look for a segment that is
 * gone, and what comes again changes nothing.
 */
final class TokenWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TokenWatch.class);
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final ViewProcessors processors;
    private final MongoTemplate tokens;
    private final int segments;
    private final Set<String> suspects = new HashSet<>();
    private volatile boolean running;

    TokenWatch(ViewProcessors processors, MongoTemplate tokens, ViewSettings settings) {
        this.processors = processors;
        this.tokens = tokens;
        this.segments = settings.segments();
    }

    @Override
    public void start() {
        running = true;
        var _ = Thread.ofVirtual().name("token-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (running) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                processors.feeds().forEach(this::look);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A feed that has just started has no tokens yet, so only what is missing twice is lost. */
    private void look(ViewFeed feed) {
        try {
            boolean missing =
                    tokens.trackingTokensCollection().countDocuments(eq("processorName", feed.name())) < segments;
            if (!missing) {
                suspects.remove(feed.name());
            } else if (!suspects.add(feed.name()) && running && feed.processor().isRunning()) {
                startOver(feed);
            }
        } catch (RuntimeException unreachable) {
            LOG.debug("cannot look for the tokens of {}: {}", feed.name(), unreachable.toString());
        }
    }

    private void startOver(ViewFeed feed) {
        LOG.warn("tokens of {} are missing, it is fed from the start of history again", feed.name());
        feed.processor().shutDown();
        try {
            var _ = tokens.trackingTokensCollection().deleteMany(eq("processorName", feed.name()));
        } finally {
            feed.processor().start();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the feeds have started, and before they stop. */
    @Override
    public int getPhase() {
        return 1;
    }
}
