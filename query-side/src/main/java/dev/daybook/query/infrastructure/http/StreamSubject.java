package dev.daybook.query.infrastructure.http;

import dev.daybook.events.Subject;

/** The stream that a URL names by its id. */
public final class StreamSubject {

    /** The tenant of every request until tenants are told apart. */
    private static final String TENANT = "default";

    private StreamSubject() {}

    public static Subject of(String stream, String id) {
        return new Subject(TENANT, stream, id);
    }
}
