package dev.daybook.query.eventsearch;

import dev.daybook.events.wire.EventLine;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.store.search.EventQuery;
import dev.daybook.store.search.EventSearch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds events, and tells them as the outside may hear of them. */
@Component
final class EventFinder {

    private final ObjectProvider<EventSearch> search;
    private final EventLines lines;
    private final ReadYourWrites readYourWrites;

    EventFinder(ObjectProvider<EventSearch> search, EventLines lines, ReadYourWrites readYourWrites) {
        this.search = search;
        this.lines = lines;
        this.readYourWrites = readYourWrites;
    }

    /**
     * The events of one page, in order of position.
     *
     * @param next the position after which the next page begins; empty: this is the last one
     */
    record Page(List<EventLine> events, OptionalLong next) {}

    /**
     * How fresh what is found is for this caller.
     *
     * @throws QueryProblem (501) where events lie that cannot be searched
     */
    Freshness await(ConsistencyRequest consistency) {
        return readYourWrites.await(search()::reached, consistency);
    }

    Page find(EventQuery query, long after, int limit) {
        EventSearch.Found found = search().find(query, after, limit);
        return new Page(
                found.candidates().stream()
                        .map(lines::of)
                        .filter(query::matches)
                        .toList(),
                found.next());
    }

    Optional<EventLine> at(long position) {
        return search().at(position).map(lines::of);
    }

    private EventSearch search() {
        return search.getIfAvailable(() -> {
            throw QueryProblem.refused(
                    HttpStatus.NOT_IMPLEMENTED,
                    "no-event-search",
                    "Events that lie in Axon Server are not searched; read /v1/events/stream.");
        });
    }
}
