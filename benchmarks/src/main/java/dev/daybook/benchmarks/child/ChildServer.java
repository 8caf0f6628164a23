package dev.daybook.benchmarks.child;

import java.util.Locale;

/** The servers that this program can be when it is started as a child. */
public enum ChildServer {
    CRUD,
    QUERY;

    /** How it is asked for. */
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }
}
