package dev.daybook.query.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is sent, in the form of server-sent events; the id of each is the token of all that was told by then. */
final class Frames {

    /** What customers are told of an order, whatever happened: how the shop works is not told. */
    private static final String CHANGED = "order-changed";

    private static final int COME_BACK_AFTER_MILLIS = 3_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final StoreIdentity store;

    Frames(StoreIdentity store) {
        this.store = store;
    }

    /**
     * The data of a change.
     *
     * @param id of what has changed, without its stream
     * @param type absent for customers
     * @param consistencyToken a query that carries it, and waits, sees the change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String subject,
            String id,
            @Nullable String type,
            long version,
            long position,
            Instant occurredAt,
            String consistencyToken) {}

    /** The data of a reset. */
    record Reset(String consistencyToken) {}

    /** A change, as it is told to people of the shop and to customers. */
    record Told(String toStaff, String toCustomer) {

        String to(Topic topic) {
            return switch (topic) {
                case Topic.OfCustomer _ -> toCustomer;
                case Topic.OfOrder _, Topic.OfQueue _ -> toStaff;
            };
        }
    }

    Told change(Change change) {
        return new Told(frame(change, change.type(), change.type()), frame(change, CHANGED, null));
    }

    private String frame(Change change, String event, @Nullable String type) {
        String token = token(change.position());
        Data data = new Data(
                change.subject().toString(),
                change.subject().id(),
                type,
                change.version(),
                change.position(),
                change.occurredAt(),
                token);
        return frame(token, event, JSON.writeValueAsString(data));
    }

    /** The first frame: the client has everything up to here. */
    String welcome(long position) {
        return "retry: " + COME_BACK_AFTER_MILLIS + "\n" + heartbeat(position);
    }

    /** Keeps the connection alive, and has the client come back from here. */
    String heartbeat(long position) {
        return ":\nid: " + token(position) + "\n\n";
    }

    /** Too much has happened to be told: read again. */
    String reset(long position) {
        String token = token(position);
        return frame(token, "reset", JSON.writeValueAsString(new Reset(token)));
    }

    private static String frame(String id, String event, String data) {
        return "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }

    private String token(long position) {
        return ConsistencyToken.of(store, position).text();
    }
}
