package dev.daybook.events.wire;

import dev.daybook.events.EventCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The JSON Schemas (2020-12) of the payloads of all events, of every revision that was ever written. */
public final class EventSchemas {

    /** What the AsyncAPI document is called among them. */
    public static final String ASYNC_API = "asyncapi";

    private EventSchemas() {}

    /** What they are called, each by type and revision, such as {@code order.placed.1}; sorted. */
    public static List<String> names() {
        return EventCatalog.events().stream()
                .map(EventCatalog::typeOf)
                .flatMap(type -> IntStream.rangeClosed(1, type.revision()).mapToObj(n -> type.name() + "." + n))
                .sorted()
                .toList();
    }

    /**
     * One of them, as JSON.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static String text(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no event " + name);
        }
        return packed(name);
    }

    /** The AsyncAPI document of all events, as JSON; it refers to the schemas as files beside it, such as {@code order.placed.1.json}. */
    public static String asyncApi() {
        return packed(ASYNC_API);
    }

    private static String packed(String name) {
        try (InputStream schema = EventSchemas.class.getResourceAsStream("/schema/events/" + name + ".json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema " + name + " was not packed");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
