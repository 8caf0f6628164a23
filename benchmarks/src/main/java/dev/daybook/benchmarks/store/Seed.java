package dev.daybook.benchmarks.store;

import dev.daybook.benchmarks.bed.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Fills a store before anything is measured. */
public final class Seed {

    private static final int ORDERS_AT_ONCE = 100;
    private static final int EVENTS_AT_ONCE = 400;

    private Seed() {}

    /**
     * Appends orders that were placed, confirmed and cancelled, three events each.
     *
     * @return their ids
     */
    public static List<String> cancelledOrders(DaybookStore store, int orders) {
        List<String> ids = new ArrayList<>(orders);
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int order = 1; order <= orders; order++) {
            String id = NoteEvents.freshId();
            ids.add(id);
            events.addAll(OrderHistory.cancelled(id));
            if (order % ORDERS_AT_ONCE == 0 || order == orders) {
                store.engine().appendEvents(events);
                events.clear();
            }
        }
        return ids;
    }

    /** Appends one order of many events, and gives its id. */
    public static String shrunkOrder(DaybookStore store, int events) {
        String id = NoteEvents.freshId();
        List<DomainEventMessage<?>> history = OrderHistory.shrunk(id, events);
        for (int first = 0; first < history.size(); first += EVENTS_AT_ONCE) {
            store.engine().appendEvents(history.subList(first, Math.min(first + EVENTS_AT_ONCE, history.size())));
        }
        return id;
    }

    /** Has the server make up notes until the store holds so many events: nothing of the product is faster. */
    public static void notes(Database database, long events) throws SQLException {
        database.execute("""
                insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                select n, clock_timestamp(), 0, 2, 1, id, 'default/order/' || id, 'order.note-added',
                    convert_to(format('{"orderId":"%%1$s","noteId":"%%1$s","visibility":"PRIVATE","text":"%%2$s"}', id,
                        repeat('The customer asks for delivery before noon. ', 6)), 'UTF8'),
                    convert_to(format('{"tenant":"default","appendId":"%%1$s","correlationId":"%%1$s","causationId":"%%1$s",'
                        || '"actor":"anonymous","occurredAt":"2026-01-01T00:00:00.000Z"}', id), 'UTF8')
                from (select n, uuidv7() as id from generate_series(
                    (select coalesce(max(position), 0) + 1 from event), %d) as n) as rows""".formatted(events), "vacuum analyze event");
    }
}
