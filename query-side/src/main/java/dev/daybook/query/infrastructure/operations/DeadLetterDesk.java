package dev.daybook.query.infrastructure.operations;

import dev.daybook.events.Reason;
import dev.daybook.events.operations.DeadLetterDiscarded;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.stereotype.Component;

/** What operators do with events that a view could not take. */
@Component
final class DeadLetterDesk {

    private static final int MOST_RETRIED = 1024;

    private final DeadLetters deadLetters;
    private final ViewProcessors processors;
    private final ViewLog log;

    DeadLetterDesk(DeadLetters deadLetters, ViewProcessors processors, ViewLog log) {
        this.deadLetters = deadLetters;
        this.processors = processors;
        this.log = log;
    }

    /**
     * What a key waits for.
     *
     * @throws QueryProblem (404) when it waits for nothing
     */
    ParkedKey find(String view, String key) {
        requireKnown(view);
        return deadLetters
                .find(view, key)
                .orElseThrow(() -> QueryProblem.notFound("This key has no dead letters.", Freshness.UNASKED));
    }

    /**
     * Tries again.
     *
     * @param key absent: every key that waits
     * @return how many were tried, and of how many nothing waits any more
     */
    Tried retry(String view, Optional<String> key) {
        requireKnown(view);
        List<ParkedKey> keys = key.map(one -> List.of(find(view, one)))
                .orElseGet(() -> deadLetters.list(Optional.of(view), Optional.empty(), MOST_RETRIED));
        return new Tried(keys.size(), (int)
                keys.stream().filter(parked -> retry(view, parked)).count());
    }

    /** How many keys were tried, and of how many nothing waits any more. */
    record Tried(int keys, int succeeded) {}

    private boolean retry(String view, ParkedKey parked) {
        ViewFeed feed = processors.feedOf(view);
        evictDiscarded(feed, parked);
        SequencedDeadLetterProcessor<EventMessage<?>> processor = feed.deadLetters();
        return processor.process(letter -> letter instanceof MongoDeadLetter<?> stored
                        && stored.sequenceIdentifier().equals(parked.key()))
                || !deadLetters.isParked(view, parked.key());
    }

    /** A letter that was discarded may still be there, where a node has died in between. */
    private void evictDiscarded(ViewFeed feed, ParkedKey parked) {
        Optional<ParkedKey> first = deadLetters.find(parked.view(), parked.key());
        while (first.filter(this::isDiscarded).isPresent()) {
            deadLetters.evictFirst(feed.build(), parked.key(), first.get().eventId());
            first = deadLetters.find(parked.view(), parked.key());
        }
    }

    private boolean isDiscarded(ParkedKey letter) {
        return log.refresh()
                .discarded()
                .contains(new Operations.Discard(letter.view(), letter.subject(), letter.version()));
    }

    /**
     * Has a view do without an event for good, and tries what waited behind it.
     *
     * @param eventId of the first letter of the key
     * @return what waits then
     * @throws QueryProblem (409) when the key waits for another event
     */
    Optional<ParkedKey> discard(String view, String key, String eventId, Reason reason, Operator operator) {
        ParkedKey parked = find(view, key);
        if (!parked.eventId().equals(eventId)) {
            throw QueryProblem.conflict("not-the-first", "The key waits for the event " + parked.eventId() + ".");
        }
        var _ = log.append(
                operator,
                state -> isDiscarded(parked)
                        ? List.of()
                        : List.of(new DeadLetterDiscarded(view, parked.subject(), parked.version(), eventId, reason)));
        var _ = retry(view, parked);
        return deadLetters.find(view, key);
    }

    private void requireKnown(String view) {
        if (processors.view(view).isEmpty()) {
            throw QueryProblem.notFound(
                    "There is no view of this name; there are "
                            + String.join(
                                    ", ",
                                    processors.views().stream()
                                            .map(View::name)
                                            .sorted()
                                            .toList())
                            + ".",
                    Freshness.UNASKED);
        }
    }
}
