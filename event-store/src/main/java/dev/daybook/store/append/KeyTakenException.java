package dev.daybook.store.append;

/** The idempotency key already has an answer; nothing of the append was written. */
public final class KeyTakenException extends RuntimeException {

    public KeyTakenException(String key) {
        super("answered already: " + key, null, false, false);
    }
}
