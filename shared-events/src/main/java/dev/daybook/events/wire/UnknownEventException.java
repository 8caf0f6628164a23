package dev.daybook.events.wire;

/** A stored event that this build cannot read: a newer build wrote it. Whoever meets it stops; nobody skips it. */
public final class UnknownEventException extends RuntimeException {

    UnknownEventException(String message) {
        super(message);
    }
}
