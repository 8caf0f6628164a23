package dev.daybook.query.catalogue;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.tail.EventTail;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What this node has heard of products and of their stock since it started: of which event the newest news of a product is.
 * Every node hears all of it, whichever node feeds the view.
 */
@Component
final class CatalogueNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueNews.class);

    /** So many products are told apart; news of one is news of those that share its place. */
    private static final int PLACES = 1 << 16;

    /** What operators do to views may change any document. */
    private static final String OPERATIONS = "operations";

    private static final int LISTEN_MILLIS = 100;
    private static final int LOST_MILLIS = 1_000;

    private final EventTail tail;
    private final StoredEvents events;
    private final AtomicLongArray ofPlaces = new AtomicLongArray(PLACES);
    private volatile long ofAny;
    private volatile long ofAll;
    private volatile long heard = -1;
    private volatile boolean running;

    CatalogueNews(EventTail tail, StoredEvents events) {
        this.tail = tail;
        this.events = events;
    }

    /** The position of a product's newest event; empty while this node has not heard everything up to a position. */
    OptionalLong newestOf(String product, long upTo) {
        return heard < upTo ? OptionalLong.empty() : OptionalLong.of(Math.max(ofAll, ofPlaces.get(place(product))));
    }

    /** The position of the newest event of any product, likewise. */
    OptionalLong newestOfAny(long upTo) {
        return heard < upTo ? OptionalLong.empty() : OptionalLong.of(ofAny);
    }

    private static int place(String product) {
        int hash = product.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    private void hear(TrackedEventMessage<?> event) {
        Subject subject = Subject.parse(((DomainEventMessage<?>) event).getAggregateIdentifier());
        long position = event.trackingToken().position().orElse(0);
        switch (subject.stream()) {
            case CatalogueKey.PRODUCT, CatalogueKey.STOCK -> {
                ofPlaces.set(place(CatalogueKey.productOf(subject).toString()), position);
                ofAny = position;
            }
            case OPERATIONS -> newsOfAll(position);
            default -> {}
        }
        // Last: whoever sees it sees what was heard.
        heard = position;
    }

    private void newsOfAll(long position) {
        ofAll = position;
        ofAny = position;
    }

    /** What happened before is news of every product: who knows of which. */
    @Override
    public void start() {
        running = true;
        newsOfAll(events.head());
        heard = ofAll;
        var _ = Thread.ofPlatform().name("catalogue-news").daemon().start(this::follow);
    }

    private void follow() {
        while (running) {
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    tail.openStream(new GlobalSequenceTrackingToken(heard))) {
                listen(stream);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    LOG.warn("hears nothing of products, trying again: {}", failure.toString());
                    pause();
                }
            }
        }
    }

    private void listen(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        while (running) {
            if (stream.hasNextAvailable(LISTEN_MILLIS, TimeUnit.MILLISECONDS)) {
                hear(stream.nextAvailable());
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOST_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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

    /** Right after the feeds of the views. */
    @Override
    public int getPhase() {
        return 1;
    }
}
