package dev.daybook.command.batch;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.batch.BatchCancelled;
import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.EventDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;

/** What the stream of a batch tells beyond its state, read a few events at a time. */
final class BatchHistory {

    /** With 500 verdicts in an event this is under a mebibyte. */
    private static final int EVENTS_AT_A_TIME = 10;

    /** After its end a batch may get the verdicts of a chunk that was under way, and be undone. */
    private static final int EVENTS_AFTER_THE_END = 2;

    private final StoredEvents events;
    private final EventDecoder decoder;

    BatchHistory(StoredEvents events, CatalogSerializer serializer) {
        this.events = events;
        this.decoder = new EventDecoder(serializer);
    }

    /** Who has submitted it, when and why. */
    Envelope submitted(Subject batch) {
        return EnvelopeMetaData.envelopeOf(read(batch, 0, 1).getFirst());
    }

    /** When it ended, seen from its newest version. */
    Optional<Instant> ended(Subject batch, long version) {
        long from = Math.max(0, version - EVENTS_AFTER_THE_END);
        return read(batch, from, EVENTS_AFTER_THE_END + 1).stream()
                .filter(event ->
                        event.getPayload() instanceof BatchCompleted || event.getPayload() instanceof BatchCancelled)
                .map(event -> EnvelopeMetaData.envelopeOf(event).context().occurredAt())
                .findFirst();
    }

    /** Indexes of the items that were accepted. */
    List<Integer> accepted(Subject batch) {
        return verdicts(batch, 0, verdict -> verdict.outcome() == ItemOutcome.ACCEPTED, Integer.MAX_VALUE).stream()
                .map(ItemVerdict::index)
                .toList();
    }

    /**
     * Up to {@code limit} verdicts of items from an index on, in order.
     *
     * @param wanted which of them
     */
    List<ItemVerdict> verdicts(Subject batch, int from, Predicate<ItemVerdict> wanted, int limit) {
        List<ItemVerdict> found = new ArrayList<>();
        // No event has more verdicts than a chunk has items, so none before this version speaks of the index.
        long version = 1L + from / BatchClerk.CHUNK;
        while (found.size() < limit) {
            List<EventMessage<?>> page = read(batch, version, EVENTS_AT_A_TIME);
            if (page.isEmpty()) {
                break;
            }
            version += page.size();
            page.stream()
                    .<ItemVerdict>mapMulti((event, verdicts) -> {
                        if (event.getPayload() instanceof BatchItemsJudged judged) {
                            judged.verdicts().forEach(verdicts);
                        }
                    })
                    .filter(verdict -> verdict.index() >= from)
                    .filter(wanted)
                    .limit((long) limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private List<EventMessage<?>> read(Subject batch, long version, int limit) {
        return events.ofStream(batch, version, limit).stream()
                .<EventMessage<?>>map(decoder::decode)
                .toList();
    }
}
