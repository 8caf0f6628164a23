package dev.daybook.command.infrastructure;

import dev.daybook.events.Subject;

/** The caller has seen another version of the stream than the one that is there. */
public final class StaleVersionException extends RuntimeException {

    private final Subject subject;
    private final long expected;
    private final long actual;

    StaleVersionException(Subject subject, long expected, long actual) {
        super(subject + " is at version " + actual + ", not " + expected, null, false, false);
        this.subject = subject;
        this.expected = expected;
        this.actual = actual;
    }

    Subject subject() {
        return subject;
    }

    long expected() {
        return expected;
    }

    long actual() {
        return actual;
    }
}
