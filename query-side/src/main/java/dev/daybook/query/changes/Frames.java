package dev.daybook.query.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.query.infrastructure.live.SseFrames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is told of changes, in the form of server-sent events. */
final class Frames {

    /** What customers are told of an order, whatever happened: how the shop works is not told. */
    private static final String CHANGED = "order-changed";

    private static final JsonMapper JSON = new JsonMapper();

    private final SseFrames frames;

    Frames(SseFrames frames) {
        this.frames = frames;
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
        Data data = new Data(
                change.subject().toString(),
                change.subject().id(),
                type,
                change.version(),
                change.position(),
                change.occurredAt(),
                frames.token(change.position()));
        return frames.frame(change.position(), event, JSON.writeValueAsString(data));
    }

    /** Too much has happened to be told: read again. */
    String reset(long position) {
        return frames.frame(position, "reset", JSON.writeValueAsString(new Reset(frames.token(position))));
    }
}
