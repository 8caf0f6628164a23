package dev.daybook.query.eventsearch;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import java.util.List;

/**
 * Which events somebody reads as a stream.
 *
 * @param types stored names; none: all
 * @param streams kinds of streams; none: all
 * @param after the position that is known already; 0 for none
 * @param until the position with which it ends
 */
record StreamQuery(List<String> types, List<String> streams, long after, long until) {

    boolean wants(StoredEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (streams.isEmpty() || streams.contains(Subject.parse(event.subject()).stream()));
    }
}
