package dev.daybook.query.infrastructure.verification;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDigest;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view made again from its events, beside the live one and as far as the live one is: a document up to the newest
 * event the live document knows, and everything up to the position that the live view had covered before.
 */
final class RebuiltView implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuiltView.class);

    private final long covered;
    private final ViewDigest live;
    private final Map<String, Long> ahead = new HashMap<>();
    private final Map<String, Long> parked;
    private final ViewBuild<?> scratch;
    private final AnnotationEventHandlerAdapter projection;

    /**
     * Digests the live view; it may move meanwhile.
     *
     * @param covered position that the live view had covered before
     * @param parked keys whose events wait since a position
     */
    <D extends ViewDocument> RebuiltView(
            View<D> liveView, ViewDatabase database, long covered, Map<String, Long> parked) {
        this.covered = covered;
        this.parked = parked;
        this.live = liveView.live().digest((id, position) -> {
            if (position > covered) {
                ahead.put(id, position);
            }
        });
        this.scratch = database.scratch(liveView, this::admits);
        this.projection = new AnnotationEventHandlerAdapter(scratch.projection());
    }

    private boolean admits(String documentId, long position) {
        return position <= Math.max(covered, ahead.getOrDefault(documentId, 0L));
    }

    /** The newest position that may matter. */
    long until() {
        return ahead.values().stream().mapToLong(Long::longValue).reduce(covered, Math::max);
    }

    void apply(List<TrackedEventMessage<?>> events) {
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(events);
        var result = unit.executeWithResult(() -> {
            apply(unit.getMessage());
            if (unit.isLastMessage()) {
                scratch.flush();
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "cannot rebuild " + scratch.definition().name(), result.exceptionResult());
        }
    }

    private void apply(TrackedEventMessage<?> event) {
        Subject subject = Subject.parse(((DomainEventMessage<?>) event).getAggregateIdentifier());
        String key = scratch.definition().key().of(subject);
        long position = event.trackingToken().position().orElse(0);
        if (position >= parked.getOrDefault(key, Long.MAX_VALUE)
                || scratch.discards(subject, ((DomainEventMessage<?>) event).getSequenceNumber())) {
            return;
        }
        try {
            var _ = projection.handle(event);
        } catch (Exception failure) {
            // Neither view holds it then, or the digests differ: both is what a verification is to tell.
            LOG.warn(
                    "{} cannot take the event at position {}: {}",
                    scratch.definition().name(),
                    position,
                    failure.toString());
        }
    }

    Verification.ViewVerdict verdict() {
        ViewDigest rebuilt = scratch.digest((_, _) -> {});
        return new Verification.ViewVerdict(
                scratch.definition().name(),
                live.documents(),
                covered,
                live.hash(),
                rebuilt.hash(),
                live.equals(rebuilt));
    }

    @Override
    public void close() {
        scratch.drop();
    }
}
