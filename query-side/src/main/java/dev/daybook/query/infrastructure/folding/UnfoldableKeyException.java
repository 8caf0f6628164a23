package dev.daybook.query.infrastructure.folding;

/** A view cannot take one of the events of a key, or nobody knows where they lie. */
public final class UnfoldableKeyException extends RuntimeException {

    UnfoldableKeyException(String message) {
        super(message);
    }

    UnfoldableKeyException(long position, Throwable cause) {
        super("cannot fold the event at position " + position, cause);
    }
}
