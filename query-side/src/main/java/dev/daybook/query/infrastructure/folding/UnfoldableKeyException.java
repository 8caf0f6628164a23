package dev.daybook.query.infrastructure.folding;

/** A view cannot take one of the events of a key. */
public final class UnfoldableKeyException extends RuntimeException {

    UnfoldableKeyException(long position, Throwable cause) {
        super("cannot fold the event at position " + position, cause);
    }
}
