package dev.daybook.query.infrastructure.http;

import dev.daybook.events.Subject;
import java.util.Locale;
import java.util.regex.Pattern;

/** The stream of the order that a URL names. */
public final class OrderSubject {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private OrderSubject() {}

    /** The subject for an id in a URL; notes a fault when the id is no UUID. */
    public static Subject read(String id, RequestReader reader) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (!UUID.matcher(lower).matches()) {
            reader.refuse("id", "bad-value", "must be a UUID");
        }
        return StreamSubject.of("order", lower);
    }
}
