package dev.daybook.query.infrastructure.folding;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Streams, and keys of views, by chance and spread over the whole store. */
@Component
public final class KeySample {

    private static final int STREAMS_PER_PLACE = 10;

    private final StoredEvents events;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    KeySample(StoredEvents events) {
        this.events = events;
    }

    /**
     * Up to so many keys.
     *
     * @param upTo only events up to this position are looked at
     */
    public Set<String> of(DocumentKey keys, int limit, long upTo) {
        return streams(limit, upTo).stream().map(keys::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Up to so many streams.
     *
     * @param upTo only events up to this position are looked at
     */
    public Set<Subject> streams(int limit, long upTo) {
        Set<Subject> sample = new LinkedHashSet<>();
        for (int place = 0; place < 2 * limit && sample.size() < limit && upTo > 0; place++) {
            List<StoredEvent> page = events.page(chance.nextLong(upTo));
            int step = Math.max(1, page.size() / STREAMS_PER_PLACE);
            for (int at = 0; at < page.size() && sample.size() < limit; at += step) {
                StoredEvent event = page.get(at);
                if (event.position() <= upTo) {
                    sample.add(Subject.parse(event.subject()));
                }
            }
        }
        return sample;
    }
}
