package dev.daybook.benchmarks.child;

import java.util.Locale;

/** What this program can be when it is started as a child. */
public enum ChildRole {
    /** The service that updates rows. */
    CRUD,
    /** The query side with a hello beside it. */
    QUERY,
    /** A second process on a store, which says when each event reached it. */
    FOLLOWER;

    /** How it is asked for. */
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }
}
