package dev.daybook.store.tail;

import dev.daybook.events.wire.UnknownEventException;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored events as processors read them: the newest from memory, older ones a page at a time, none skipped, and
 * nobody gets past an event that this build cannot read.
 */
public final class EventTail implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);

    /** How long a processor that has stopped leaves its segments to nodes that may read on. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final EventFeed feed;
    private volatile @Nullable Stop stop;

    public EventTail(EventFeed feed) {
        this.feed = feed;
    }

    private record Stop(UnreadableEvent event, UnknownEventException cause, long untilNanos) {}

    /** The event before which the processors of this node stand still. */
    public Optional<UnreadableEvent> unreadable() {
        return Optional.ofNullable(stop).map(Stop::event);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        Stop last = stop;
        long position = positionOf(after);
        if (last != null && position + 1 == last.event().position() && System.nanoTime() < last.untilNanos()) {
            throw last.cause();
        }
        feed.start();
        return new TailStream(feed, this, position);
    }

    @Override
    public TrackingToken createHeadToken() {
        return feed.headToken();
    }

    UnknownEventException stopBefore(long position, UnknownEventException unknown) {
        UnreadableEvent event = new UnreadableEvent(position, String.valueOf(unknown.getMessage()));
        if (!event.equals(unreadable().orElse(null))) {
            LOG.error("stopped before position {}: {}; a newer build must go on", position, event.message());
        }
        stop = new Stop(event, unknown, System.nanoTime() + REST.toNanos());
        return unknown;
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
